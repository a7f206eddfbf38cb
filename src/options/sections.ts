import type { SectionProps } from './section-props';
import type { ComponentType } from 'preact';
import type { MessageName } from '../text/text';
import { ReferralsSection } from './referrals/referrals-section';
import { ready } from './referrals/table';

/** One part of the full page. Its code is loaded when it is first opened, but for the one that the page starts with. */
export interface Section {
  /** Its name in the address: `#/name`. */
  readonly name: string;
  readonly label: MessageName;
  readonly load: () => Promise<ComponentType<SectionProps>>;
  /** Where its code is part of the page itself: shown at once, nothing is loaded. */
  readonly View?: ComponentType<SectionProps>;
  /** What it shows first, where it is on its way from the start: the page is drawn with it, not once before. */
  readonly ready?: Promise<unknown>;
}

/** In the order of the navigation; the first is where the page starts. */
export const sections: readonly Section[] = [
  // Where the page starts: loading it apart would cost the first rows two more turns to the disk.
  {
    name: 'referrals',
    label: 'section_referrals',
    load: async () => ReferralsSection,
    View: ReferralsSection,
    ready,
  },
  {
    name: 'insights',
    label: 'section_insights',
    load: async () => (await import('./insights/insights-section')).InsightsSection,
  },
  {
    name: 'templates',
    label: 'section_templates',
    load: async () => (await import('./templates/templates-section')).TemplatesSection,
  },
  {
    name: 'files',
    label: 'section_files',
    load: async () => (await import('./files/files-section')).FilesSection,
  },
  {
    name: 'connections',
    label: 'section_connections',
    load: async () => (await import('./connections/connections-section')).ConnectionsSection,
  },
  {
    name: 'settings',
    label: 'section_settings',
    load: async () => (await import('./settings/settings-section')).SettingsSection,
  },
  {
    name: 'health',
    label: 'section_health',
    load: async () => (await import('./health/health-section')).HealthSection,
  },
  {
    name: 'privacy',
    label: 'section_privacy',
    load: async () => (await import('./privacy/privacy-section')).PrivacySection,
  },
  {
    name: 'welcome',
    label: 'section_welcome',
    load: async () => (await import('./welcome/welcome-section')).WelcomeSection,
  },
];
