import type { ComponentType } from 'preact';
import type { MessageName } from '../text/text';

/** One part of the full page. Its code is loaded when it is first opened. */
export interface Section {
  /** Its name in the address: `#/name`. */
  readonly name: string;
  readonly label: MessageName;
  readonly load: () => Promise<ComponentType<SectionProps>>;
}

export interface SectionProps {
  /** What is open in the section, from the address; null: its start. */
  readonly part: string | null;
}

/** In the order of the navigation; the first is where the page starts. */
export const sections: readonly Section[] = [
  { name: 'referrals', label: 'section_referrals', load: async () => (await import('./referrals/referrals-section')).ReferralsSection },
  { name: 'files', label: 'section_files', load: async () => (await import('./files/files-section')).FilesSection },
];
