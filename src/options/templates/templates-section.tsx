import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Template } from '../../domain/template';
import { exportOf, exportText } from '../../files/export-json';
import { send } from '../../messages/send';
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
    if (!(await store.save(template))) return;
    setFresh(null);
    dropDraft(template.id);
    goTo(SECTION);
  };
  return (
    <div class="templates">
      {trouble !== null && (
        <p role="alert" class="sheet-guard">
          {notKeptText(trouble)}
        </p>
      )}
      <p role="status" class="quiet">
        {store.saved.value ? text('templates_saved') : ''}
      </p>
      {held === null ? (
        trouble === null && <p role="status">{text('section_loading')}</p>
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
          <TemplateList templates={held.templates} managed={held.managed} store={store} onEdit={edit} />
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
function saveAsFile({ templates, managed, offers }: HeldTemplates): void {
  const now = new Date();
  const own = templates.filter(({ id }) => !managed.includes(id));
  const file = exportOf(
    { referrals: [], templates: own, offerNames: { ...offers } },
    now.toISOString(),
    chrome.runtime.getManifest().version,
  );
  download(datedName('partner-center-triage-templates', 'json', now), 'application/json', exportText(file));
}

function TemplateList({
  templates,
  managed,
  store,
  onEdit,
}: {
  readonly templates: readonly Template[];
  readonly managed: readonly string[];
  readonly store: TemplateStore;
  readonly onEdit: (template: Template) => void;
}): JSX.Element {
  const copy = async (template: Template): Promise<void> => {
    const made: Template = {
      ...template,
      id: crypto.randomUUID(),
      name: text('template_copy_of', template.name),
      defaultFor: null,
    };
    if (await store.save(made, template.id)) onEdit(made);
  };
  return (
    <ul class="template-list">
      {templates.map((template, at) => {
        const { id, name, kind, defaultFor } = template;
        const fixed = managed.includes(id);
        return (
          <li key={id} class="template-line" data-template={id}>
            <span class="template-about">
              {fixed ? <span>{name}</span> : <a href={hrefTo(SECTION, id)}>{name}</a>}
              <span class="quiet">
                {text(answerNames[kind])}
                {defaultFor !== null && ` · ${text('template_default_mark')}`}
                {fixed && ` · ${text('settings_managed')}`}
              </span>
            </span>
            <span class="template-acts">
              <button
                type="button"
                class="icon-button"
                disabled={fixed || at === managed.length}
                aria-label={text('action_up_of', name)}
                onClick={() => void store.move(id, at - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                class="icon-button"
                disabled={fixed || at === templates.length - 1}
                aria-label={text('action_down_of', name)}
                onClick={() => void store.move(id, at + 1)}
              >
                ↓
              </button>
              <button
                type="button"
                class="button"
                data-plain
                aria-label={text('action_duplicate_of', name)}
                onClick={() => void copy(template)}
              >
                {text('action_duplicate')}
              </button>
              <button
                type="button"
                class="button"
                data-plain
                disabled={fixed}
                aria-label={text('action_delete_of', name)}
                onClick={() => {
                  if (confirm(text('template_delete_sure', name))) void store.remove(id);
                }}
              >
                {text('action_delete')}
              </button>
            </span>
          </li>
        );
      })}
    </ul>
  );
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
