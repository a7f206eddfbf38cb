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
import { OfferNamesPanel } from './offer-names-panel';
import { MePanel } from './me-panel';
import { TemplateEditor } from './template-editor';
import { dropDraft, keptDraft, keptDrafts } from './template-drafts';
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
  const open =
    part === null
      ? null
      : fresh?.id === part
        ? fresh
        : (held?.templates.find(({ id }) => id === part && !held.managed.includes(id)) ?? keptDraft(part));
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
      <Spoken class="quiet">
        {store.saved.value
          ? text('templates_saved')
          : store.shared.value === null
            ? ''
            : shareText(store.shared.value)}
      </Spoken>
      {held === null ? (
        trouble === null && <Spoken>{text('section_loading')}</Spoken>
      ) : open !== null ? (
        <TemplateEditor
          key={open.id}
          template={open}
          me={held.me}
          offers={held.offers}
          referrals={store.referrals.value}
          onSave={(template) => void save(template)}
          onClose={() => goTo(SECTION)}
        />
      ) : (
        <>
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
          <TemplateList held={held} store={store} onEdit={edit} />
          <details class="template-new">
            <summary class="button">{text('template_new')}</summary>
            <div class="sheet-links" role="group" aria-label={text('template_new')}>
              {kinds.map((kind) => (
                <button
                  key={kind}
                  type="button"
                  class="button"
                  data-plain
                  onClick={() => edit(newTemplate(kind, '', crypto.randomUUID()))}
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
            <a href={hrefTo('files')}>{text('templates_open_file')}</a>
          </p>
          <OfferNamesPanel
            offers={store.offers.value}
            names={held.offers}
            onName={(id, name) => void store.nameOffer(id, name)}
          />
          <MePanel me={held.me} onSave={(me) => void store.saveMe(me)} />
        </>
      )}
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

function TemplateList({ held, store, onEdit }: ListProps): JSX.Element {
  return (
    <ul class="template-list">
      {held.templates.map((template, at) => (
        <TemplateLine
          key={template.id}
          template={template}
          at={at}
          held={held}
          store={store}
          onEdit={onEdit}
        />
      ))}
    </ul>
  );
}

function TemplateLine({
  template,
  at,
  held: { templates, managed, shared },
  store,
  onEdit,
}: ListProps & { readonly template: Template; readonly at: number }): JSX.Element {
  const { id, name, kind, defaultFor } = template;
  const isManaged = managed.includes(id);
  const mark = shared.find((one) => one.id === id);
  const isTeams = mark?.isOwn === false;
  const isOwn = !isManaged && !isTeams;
  const last = templates.length - 1 - shared.filter((one) => !one.isOwn).length;
  const copy = async (): Promise<void> => {
    const made: Template = {
      ...template,
      id: crypto.randomUUID(),
      name: text('template_copy_of', name),
      defaultFor: null,
    };
    if (await store.save(made, isOwn ? id : null)) onEdit(made);
  };
  return (
    <li class="template-line" data-template={id}>
      <span class="template-about">
        {isManaged ? <span>{name}</span> : <a href={hrefTo(SECTION, id)}>{name}</a>}
        <span class="quiet">
          {text(answerNames[kind])}
          {defaultFor !== null && ` · ${text('template_default_mark')}`}
          {isManaged && ` · ${text('settings_managed')}`}
          {mark !== undefined && (
            <>
              {' · '}
              <bdi>{text('template_shared_by', mark.by)}</bdi>
            </>
          )}
        </span>
      </span>
      <span class="template-acts">
        {isOwn && (
          <>
            <button
              type="button"
              class="icon-button"
              disabled={at === managed.length}
              aria-label={text('action_up_of', name)}
              onClick={() => void store.move(id, at - 1)}
            >
              ↑
            </button>
            <button
              type="button"
              class="icon-button"
              disabled={at === last}
              aria-label={text('action_down_of', name)}
              onClick={() => void store.move(id, at + 1)}
            >
              ↓
            </button>
          </>
        )}
        <button
          type="button"
          class="button"
          data-plain
          aria-label={text('action_duplicate_of', name)}
          onClick={() => void copy()}
        >
          {text('action_duplicate')}
        </button>
        {isOwn && store.hasTeam.value && (
          <button
            type="button"
            class="button"
            data-plain
            aria-label={text('template_share_of', name)}
            onClick={() => void store.share(template)}
          >
            {text('template_share')}
          </button>
        )}
        {mark !== undefined && store.hasTeam.value && (
          <button
            type="button"
            class="button"
            data-plain
            aria-label={text('template_unshare_of', name)}
            onClick={() => {
              if (confirm(text('template_unshare_sure', name))) void store.unshare(id);
            }}
          >
            {text('template_unshare')}
          </button>
        )}
        {!isTeams && (
          <button
            type="button"
            class="button"
            data-plain
            disabled={isManaged}
            aria-label={text('action_delete_of', name)}
            onClick={() => {
              if (confirm(text('template_delete_sure', name))) void store.remove(id);
            }}
          >
            {text('action_delete')}
          </button>
        )}
      </span>
    </li>
  );
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
