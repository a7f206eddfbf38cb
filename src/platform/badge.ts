import { browser } from './browser';

/** What stands on the toolbar button. */
export interface Badge {
  /** At most four characters; empty: no badge. */
  readonly text: string;
  readonly title: string;
  readonly tone: 'calm' | 'soon' | 'urgent' | 'trouble';
}

/** Backgrounds that white text can be read on (contrast at least 4.5 to 1). */
const COLORS: Readonly<Record<Badge['tone'], string>> = {
  calm: '#5c5c5c',
  soon: '#8a4b00',
  urgent: '#b3261e',
  trouble: '#5b2d90',
};

/** Draws the badge. Safe to repeat. */
export async function drawBadge({ text, title, tone }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({ title }),
    browser.action.setBadgeBackgroundColor({ color: COLORS[tone] }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
  ]);
}
