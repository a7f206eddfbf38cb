import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Template } from '../../domain/template';
import { exportOf, exportText } from '../../files/export-json';
import { send } from '../../messages/send';
import type { ShareReply } from '../../messages/team-verbs';
import type { HeldTemplates } from '../../messages/template-verbs';
import { enumeration, text, uiLanguage } from '../../text/text';
import { answerNames } from '../../text/answer-names';
import { datedName, download } from '../files/download';
import { goTo, hrefTo } from '../place';
import type { SectionProps } from '../section-props';
import { MePanel } from './me-panel';
import { OfferNamesPanel } from './offer-names-panel';
import { dropDraft, keptDraft, keptDrafts } from './template-drafts';
import { TemplateEditor } from './template-editor';
import { TemplateList } from './template-list';
import { newTemplate, type NotKept, templateStore, type TemplateStore } from './template-store';
import './templates.css';
import { Spoken } from '../../ui/spoken';

const SECTION = 'templates';
const kinds: readonly Template['kind'][] = ['accept', 'decline', 'won', 'lost', 'close-as-error', 'e-mail'];

/** Templates: the list in the user's order, and one of them in the editor (`#/templates/<id>`). */
export function TemplatesSection({ part }: SectionProps): JSX.Element {
  const [store] = useState(() => templateStore(send));
  const [fresh, setFresh] = useState<Template | null>(null);
  useEffect(() => void store.load(), [store]);
  const held = store.held.value;
  const trouble = store.trouble.value;
  const open = part === null ? null : openTemplate(part, fresh, held);
  const edit = (template: Template): void => {
    setFresh(template);
    goTo(SECTION, template.id);
  };
  const save = async (template: Template): Promise<void> => {
    const isTeams = held?.shared.some(({ id, isOwn }) => id === template.id && !isOwn) ?? false;
    if (!(await (isTeams ? store.share(template) : store.save(template)))) return;
    setFresh(null);
    dropDraft(template.id);
    goTo(SECTION);
  };
  return (
    <div class="templates">
      {trouble !== null && <Spoken class="sheet-guard">{notKeptText(trouble)}</Spoken>}
      <Spoken class="quiet">{outcomeText(store)}</Spoken>
      {held === null && trouble === null && <Spoken>{text('section_loading')}</Spoken>}
      {held !== null && open !== null && (
        <TemplateEditor
          key={open.id}
          template={open}
          me={held.me}
          offers={held.offers}
          referrals={store.referrals.value}
          onSave={(template) => void save(template)}
          onClose={() => goTo(SECTION)}
        />
      )}
      {held !== null && open === null && <Overview held={held} store={store} onEdit={edit} />}
    </div>
  );
}

/** The template of an ID: one that was just begun, one that may be changed, or what was written and not saved. */
function openTemplate(id: string, fresh: Template | null, held: HeldTemplates | null): Template | null {
  if (fresh?.id === id) return fresh;
  const saved = held?.templates.find((one) => one.id === id && !held.managed.includes(id));
  return saved ?? keptDraft(id);
}

/** What became of the last change; empty: nothing was changed. */
function outcomeText({ saved, shared }: TemplateStore): string {
  if (saved.value) return text('templates_saved');
  return shared.value === null ? '' : shareText(shared.value);
}

/** All templates, and what else belongs to them. */
function Overview({ held, store, onEdit }: ListProps): JSX.Element {
  return (
    <div class="section-columns">
      <div class="template-all section-column">
        <p class="quiet">{text('templates_sync')}</p>
        {held.refused.length > 0 && (
          <p class="sheet-guard">
            {text('templates_refused', enumeration(held.refused.map(({ key }) => key)))}
          </p>
        )}
        {keptDrafts()
          .filter(({ id }) => !held.managed.includes(id))
          .map(({ id, name, kind }) => (
            <p key={id} class="sheet-guard">
              <a href={hrefTo(SECTION, id)}>
                {text('template_unsaved', name.trim() === '' ? text(answerNames[kind]) : name)}
              </a>
            </p>
          ))}
        <TemplateList held={held} store={store} onEdit={onEdit} />
        <details class="template-new">
          <summary class="button">{text('template_new')}</summary>
          <div class="sheet-links" role="group" aria-label={text('template_new')}>
            {kinds.map((kind) => (
              <button
                key={kind}
                type="button"
                class="button"
                data-plain
                onClick={() => onEdit(newTemplate(kind, '', crypto.randomUUID()))}
              >
                {text('template_new_of', text(answerNames[kind]))}
              </button>
            ))}
          </div>
        </details>
        <p class="sheet-links">
          <button type="button" class="button" data-plain onClick={() => saveAsFile(held)}>
            {text('templates_save_file')}
          </button>
          <a class="button" data-plain href={hrefTo('files')}>
            {text('templates_open_file')}
          </a>
        </p>
      </div>
      <div class="template-own section-column">
        <OfferNamesPanel
          offers={store.offers.value}
          names={held.offers}
          onName={(id, name) => void store.nameOffer(id, name)}
        />
        <MePanel me={held.me} onSave={(me) => void store.saveMe(me)} />
      </div>
    </div>
  );
}

/**
 * The user's own templates and names of offers as an export, which any import reads; nothing of a customer is in
 * it.
 */
function saveAsFile({ templates, managed, shared, offers }: HeldTemplates): void {
  const now = new Date();
  const isTeams = (id: string): boolean => shared.some((one) => one.id === id && !one.isOwn);
  const own = templates.filter(({ id }) => !managed.includes(id) && !isTeams(id));
  const file = exportOf(
    { referrals: [], templates: own, offerNames: { ...offers } },
    now.toISOString(),
    chrome.runtime.getManifest().version,
  );
  download(datedName('partner-center-triage-templates', 'json', now), 'application/json', exportText(file));
}

interface ListProps {
  readonly held: HeldTemplates;
  readonly store: TemplateStore;
  readonly onEdit: (template: Template) => void;
}

function shareText(reply: ShareReply): string {
  switch (reply.kind) {
    case 'shared':
      return text('template_shared');
    case 'changed':
      return text('template_share_changed', reply.by);
    case 'too-long':
      return text('template_share_too_long');
    case 'read-only':
      return text('template_share_read_only');
    case 'failed':
      return text('template_share_failed');
  }
}

function notKeptText(why: NotKept): string {
  const number = new Intl.NumberFormat(uiLanguage());
  switch (why.kind) {
    case 'full':
      return text('template_storage_full', number.format(why.bytes), number.format(why.limit));
    case 'too-large':
      return why.templates
        .map(({ name, bytes }) =>
          text('template_too_large', name, number.format(bytes), number.format(why.limit)),
        )
        .join(' ');
    case 'refused':
      return text('templates_not_saved', why.reason);
  }
}
