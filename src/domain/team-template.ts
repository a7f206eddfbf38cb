import { isRecord } from './is-record';
import type { Instant } from './referral';
import { isTemplate } from './template-check';
import type { Template } from './template';

/** A template that a colleague shared with the team, as it lies on this machine. */
export interface SharedTemplate {
  readonly template: Template;
  /** The display name of whoever changed it last. */
  readonly by: string;
  readonly at: Instant;
  /** The version of its row in the team's table: a change names the version that it was made on. */
  readonly etag: string;
}

/** Templates of the team out of what is stored; what is damaged is left out, and comes again with the daily reading. */
export function sharedTemplates(stored: unknown): readonly SharedTemplate[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (one): one is SharedTemplate =>
      isRecord(one) &&
      isTemplate(one['template']) &&
      typeof one['by'] === 'string' &&
      typeof one['at'] === 'string' &&
      typeof one['etag'] === 'string',
  );
}
