import type { NoticePress } from '../platform/notices';
import { openFullPage, showPartnerCenter } from '../platform/tabs';
import { handlers } from './handlers';
import { putAside, referralsOf } from './reminders';
import { keeper } from './worker';

/** Places of the buttons that a reminder has; see `noticeText`. */
const OPEN = 0;

/** Does what was pressed on a reminder: shows it here, opens it in Partner Center, or puts it aside. */
export async function answerNotice(id: string, pressed: NoticePress): Promise<void> {
  const book = await keeper.book();
  const keys = referralsOf(id, book).filter((key) => book.index.get(key) !== undefined);
  const [only, ...others] = keys;
  const one = only !== undefined && others.length === 0 ? only : null;
  if (pressed === 'body') await openFullPage(one === null ? '#/referrals' : `#/referrals/${encodeURIComponent(one)}`);
  else if (pressed !== OPEN) await keeper.decide(putAside(keys, Date.now()));
  else if (one === null) await showPartnerCenter(null);
  else await handlers['partner-center.open']({ key: one }, {});
}
