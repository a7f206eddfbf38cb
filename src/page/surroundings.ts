import { listOfAddress } from '../domain/list-address';
import type { ColumnMeaning } from '../domain/reading';
import type { LookContext } from './look-context';
import { languagesOfPage } from './languages-of-page';
import { readAccount } from './read-account';
import { readPageKindOf, type PageKind } from './read-page-kind';
import { simpleSurvey } from './rows/simple-survey';
import { makeAhead } from '../language/words/made-ahead';
import { survey, type Survey } from './rows/survey';

/** What a page says around its lists. */
export interface Surroundings {
  readonly seen: Survey;
  /** BCP 47, in order of trust; never empty. */
  readonly languages: readonly [string, ...string[]];
  readonly page: PageKind;
  readonly account: string | null;
  /** What the user said that a heading means here; null: nothing. */
  readonly said: (header: string) => ColumnMeaning | null;
}

const unknownKind: PageKind = { kind: null, list: null, referrals: false };

/** Reads what stands around the lists. What fails is replaced by something simpler, or by "not told". */
export function* readSurroundings({
  document,
  at,
  onShadowRoot,
  parts,
}: LookContext): Generator<void, Surroundings> {
  const full = yield* parts.runInSteps({ step: 'survey' }, () => survey(document.body, onShadowRoot), null);
  const seen = full ?? simpleSurvey(document, onShadowRoot);
  const found = parts.run(
    { step: 'language' },
    () => languagesOfPage(document, at.address, at.browserLanguages),
    at.browserLanguages,
  );
  const [first = 'en', ...others] = found;
  const languages = [first, ...others] as const;
  // What fails here is made when it is first asked for.
  yield* parts.runInSteps({ step: 'language', engine: 'words' }, () => makeAhead(languages), undefined);
  const page =
    parts.run({ step: 'page-kind' }, () => readPageKindOf(at.address, seen.blocks, languages), null) ??
    parts.run({ step: 'page-kind', engine: 'address' }, () => listOfAddress(at.address), unknownKind);
  yield* parts.pause();
  const account = parts.run({ step: 'account' }, () => readAccount(seen.blocks), null);
  yield* parts.pause();
  const said = (header: string) => at.said(header, account, first);
  return { seen, languages: [...languages], page, account, said };
}
