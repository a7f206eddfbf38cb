import type { JSX } from 'preact';
import type { Template } from '../../domain/template';
import type { HeldTemplates } from '../../messages/template-verbs';
import { answerNames } from '../../text/answer-names';
import { type MessageName, text } from '../../text/text';
import { hrefTo } from '../place';
import type { TemplateStore } from './template-store';

interface Props {
  readonly held: HeldTemplates;
  readonly store: TemplateStore;
  readonly onEdit: (template: Template) => void;
}

/** The templates in the user's order. */
export function TemplateList({ held, store, onEdit }: Props): JSX.Element {
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

interface LineProps extends Props {
  readonly template: Template;
  /** Its place in the list, from 0. */
  readonly at: number;
}

/** Whose a template is: the user's own, the organisation's, or of a colleague of the team. */
type Owner = 'user' | 'organisation' | 'team';

function ownerOf({ id }: Template, { managed, shared }: HeldTemplates): Owner {
  if (managed.includes(id)) return 'organisation';
  return shared.some((one) => one.id === id && !one.isOwn) ? 'team' : 'user';
}

function TemplateLine({ template, at, held, store, onEdit }: LineProps): JSX.Element {
  const owner = ownerOf(template, held);
  const mark = held.shared.find(({ id }) => id === template.id);
  return (
    <li class="template-line" data-template={template.id}>
      <LineAbout template={template} owner={owner} mark={mark} />
      <span class="template-acts">
        {owner === 'user' && <MoveButtons template={template} at={at} held={held} store={store} />}
        {lineActs({ template, owner, isShared: mark !== undefined, store, onEdit }).map(
          ({ word, label, disabled, act }) => (
            <button
              key={word}
              type="button"
              class="button"
              data-plain
              disabled={disabled}
              aria-label={text(label, template.name)}
              onClick={act}
            >
              {text(word)}
            </button>
          ),
        )}
      </span>
    </li>
  );
}

interface AboutProps {
  readonly template: Template;
  readonly owner: Owner;
  /** Undefined: it is not shared. */
  readonly mark: HeldTemplates['shared'][number] | undefined;
}

/** Its name, what it answers, where it is the first choice, and whose it is. */
function LineAbout({ template: { id, name, kind, defaultFor }, owner, mark }: AboutProps): JSX.Element {
  const isManaged = owner === 'organisation';
  return (
    <span class="template-about">
      {isManaged ? <span>{name}</span> : <a href={hrefTo('templates', id)}>{name}</a>}
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
  );
}

/** Moves the user's own templates among themselves: the organisation's stand before them, the team's behind. */
function MoveButtons({
  template: { id, name },
  at,
  held: { templates, managed, shared },
  store,
}: Omit<LineProps, 'onEdit'>): JSX.Element {
  const last = templates.length - 1 - shared.filter((one) => !one.isOwn).length;
  return (
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
  );
}

interface LineAct {
  readonly word: MessageName;
  /** The word with the template's name, for ears. */
  readonly label: MessageName;
  readonly disabled?: boolean;
  readonly act: () => void;
}

interface ActProps extends Pick<LineProps, 'template' | 'store' | 'onEdit'> {
  readonly owner: Owner;
  readonly isShared: boolean;
}

/** What can be done with a template, in the order of the buttons. */
function lineActs({ template, owner, isShared, store, onEdit }: ActProps): readonly LineAct[] {
  const { id, name } = template;
  const hasTeam = store.hasTeam.value;
  const copy = async (): Promise<void> => {
    const made: Template = {
      ...template,
      id: crypto.randomUUID(),
      name: text('template_copy_of', name),
      defaultFor: null,
    };
    if (await store.save(made, owner === 'user' ? id : null)) onEdit(made);
  };
  const acts: readonly (LineAct | false)[] = [
    { word: 'action_duplicate', label: 'action_duplicate_of', act: () => void copy() },
    owner === 'user' &&
      hasTeam && {
        word: 'template_share',
        label: 'template_share_of',
        act: () => void store.share(template),
      },
    isShared &&
      hasTeam && {
        word: 'template_unshare',
        label: 'template_unshare_of',
        act: () => {
          if (confirm(text('template_unshare_sure', name))) void store.unshare(id);
        },
      },
    owner !== 'team' && {
      word: 'action_delete',
      label: 'action_delete_of',
      disabled: owner === 'organisation',
      act: () => {
        if (confirm(text('template_delete_sure', name))) void store.remove(id);
      },
    },
  ];
  return acts.filter((one) => one !== false);
}
