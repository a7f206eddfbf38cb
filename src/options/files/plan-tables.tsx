import type { JSX } from 'preact';
import type { PlannedCounts, PlannedRow, PlannedSection } from '../../messages/file-verbs';
import { type MessageName, plural, text } from '../../text/text';
import { fieldName, fieldValue, nameOf } from './field-text';
import { PagedTable } from './paged-table';

/** What would become of the referrals, in one line each. */
export function PlanCounts({
  counts,
  done = false,
}: {
  readonly counts: PlannedCounts;
  readonly done?: boolean;
}): JSX.Element {
  const { added, changed, left, merged } = counts;
  return (
    <ul class="counts" data-done={done}>
      <li data-count="added">{plural(done ? 'files_done_added' : 'files_plan_added', added)}</li>
      {changed > 0 && (
        <li data-count="changed">{plural(done ? 'files_done_changed' : 'files_plan_changed', changed)}</li>
      )}
      {left > 0 && <li data-count="left">{plural('files_plan_left', left)}</li>}
      {merged > 0 && <li data-count="merged">{plural('files_plan_merged', merged)}</li>}
    </ul>
  );
}

interface RowsProps {
  readonly rows: readonly PlannedRow[];
  readonly total: number;
  readonly more: (from: number) => Promise<readonly PlannedRow[]>;
}

/** What a changed referral says now, and what it will say. */
export function ChangedRows({ rows, total, more }: RowsProps): JSX.Element | null {
  if (total === 0) return null;
  const caption = plural('files_plan_changed', total);
  return (
    <details class="part" open>
      <summary>{caption}</summary>
      <PagedTable
        caption={caption}
        headers={[text('files_referral'), text('files_changes')]}
        rows={rows}
        total={total}
        more={more}
        keyOf={({ key }) => key}
        cells={(row) => (
          <>
            <th scope="row">
              <bdi>{nameOf(row)}</bdi>
              {row.dealName !== null && row.dealName !== nameOf(row) && (
                <bdi class="cell-second">{row.dealName}</bdi>
              )}
            </th>
            <td>
              <dl class="changes">
                {row.changes.map(({ field, from, to }) => (
                  <div key={field}>
                    <dt>{fieldName(field)}</dt>
                    <dd>
                      <FromTo from={fieldValue(field, from)} to={fieldValue(field, to)} />
                    </dd>
                  </div>
                ))}
              </dl>
            </td>
          </>
        )}
      />
    </details>
  );
}

/** A value before and after; an empty one is said, not shown as nothing. */
export function FromTo({ from, to }: { readonly from: string; readonly to: string }): JSX.Element {
  return (
    <>
      <span class="for-ears">{text('files_from')} </span>
      {from === '' ? (
        <em class="nothing">{text('files_empty')}</em>
      ) : (
        <del>
          <bdi>{from}</bdi>
        </del>
      )}
      <span class="arrow" aria-hidden="true">
        {' '}
        →{' '}
      </span>
      <span class="for-ears"> {text('files_to')} </span>
      {to === '' ? (
        <em class="nothing">{text('files_empty')}</em>
      ) : (
        <ins>
          <bdi>{to}</bdi>
        </ins>
      )}
    </>
  );
}

export function AddedRows({ rows, total, more }: RowsProps): JSX.Element | null {
  if (total === 0) return null;
  const caption = plural('files_plan_added', total);
  return (
    <details class="part">
      <summary>{caption}</summary>
      <PagedTable
        caption={caption}
        rows={rows}
        total={total}
        more={more}
        keyOf={({ key }) => key}
        headers={[
          text('files_referral'),
          text('meaning_deal'),
          text('meaning_contact'),
          text('meaning_status'),
        ]}
        cells={(row) => (
          <>
            <th scope="row">
              <bdi>{nameOf(row)}</bdi>
            </th>
            <td>
              <bdi>{row.dealName ?? ''}</bdi>
            </td>
            <td>
              <bdi>{row.contactName ?? ''}</bdi>
            </td>
            <td>
              {row.outcome === null ? fieldValue('stage', row.stage) : fieldValue('outcome', row.outcome)}
            </td>
          </>
        )}
      />
    </details>
  );
}

/** Names of an export's sections; one that this version does not know is told by the file's own name. */
const SECTIONS: Readonly<Record<string, MessageName>> = {
  settings: 'section_of_settings',
  templates: 'section_of_templates',
  saidColumns: 'section_of_columns',
  offerNames: 'section_of_offers',
  profile: 'section_of_profile',
  views: 'section_of_views',
  decisions: 'section_of_decisions',
  tries: 'section_of_tries',
};

/** The name of an export's section for people. */
export function sectionName(name: string): string {
  const known = Object.hasOwn(SECTIONS, name) ? SECTIONS[name] : undefined;
  return known === undefined ? name : text(known);
}

/** What would become of an export's other sections. */
export function SectionTable({
  sections,
}: {
  readonly sections: readonly PlannedSection[];
}): JSX.Element | null {
  if (sections.length === 0) return null;
  return (
    <PagedTable
      caption={text('files_sections')}
      headers={[text('files_section'), text('files_what')]}
      rows={sections}
      keyOf={({ name }) => name}
      cells={({ name, added, changed, state }) => (
        <>
          <th scope="row">{sectionName(name)}</th>
          <td>
            {state === 'unknown' && text('files_section_unknown')}
            {state === 'full' && text('files_section_full')}
            {state === 'unread' && text('files_section_unread')}
            {state === 'kept' &&
              (added + changed === 0
                ? text('files_section_same')
                : text('files_section_new', added, changed))}
          </td>
        </>
      )}
    />
  );
}
