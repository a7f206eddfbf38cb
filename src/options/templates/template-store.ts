import { reasons } from '../../domain/reasons';
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Template } from '../../domain/template';
import type { Me } from '../../domain/template-values';
import type { RequestOf, ResponseOf, Verb } from '../../messages/contract';
import type { ShareReply } from '../../messages/team-verbs';
import type { HeldTemplates, SeenOffer, TemplatesKept } from '../../messages/template-verbs';
import type { TriageRow } from '../../messages/triage-verbs';

/** Why a change was not kept. */
export type NotKept = Exclude<TemplatesKept, { readonly kind: 'kept' }>;

export interface TemplateStore {
  /** Null: not loaded yet. */
  readonly held: ReadonlySignal<HeldTemplates | null>;
  /** Real referrals to try a template on; the most urgent first. */
  readonly referrals: ReadonlySignal<readonly TriageRow[]>;
  readonly trouble: ReadonlySignal<NotKept | null>;
  readonly saved: ReadonlySignal<boolean>;
  load(): Promise<void>;
  /** @returns whether it was kept. */
  save(template: Template, after?: string | null): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  move(id: string, to: number): Promise<boolean>;
  saveMe(me: Me): Promise<boolean>;
  /** Whether a team is connected, with which templates can be shared. */
  readonly hasTeam: ReadonlySignal<boolean>;
  /** What became of the last template that was shared; null: none was. */
  readonly shared: ReadonlySignal<ShareReply | null>;
  /** Shares a template with the team. @returns whether the team has it. */
  share(template: Template): Promise<boolean>;
  /** Takes a template out of the team. */
  unshare(id: string): Promise<boolean>;
  /** The offers that leads came for. */
  readonly offers: ReadonlySignal<readonly SeenOffer[]>;
  nameOffer(id: string, name: string): Promise<boolean>;
}

/** The number of referrals to choose an example from. */
const EXAMPLES = 25;

export function templateStore(
  ask: <V extends Verb>(verb: V, ask: RequestOf<V>) => Promise<ResponseOf<V>>,
): TemplateStore {
  const held = signal<HeldTemplates | null>(null);
  const referrals = signal<readonly TriageRow[]>([]);
  const offers = signal<readonly SeenOffer[]>([]);
  const trouble = signal<NotKept | null>(null);
  const saved = signal(false);
  const hasTeam = signal(false);
  const shared = signal<ShareReply | null>(null);
  const refused = (error: unknown): NotKept => ({
    kind: 'refused',
    reason: error instanceof Error ? error.message : String(error),
  });

  async function change(work: () => Promise<TemplatesKept>): Promise<boolean> {
    saved.value = false;
    const kept = await work().catch(refused);
    trouble.value = kept.kind === 'kept' ? null : kept;
    saved.value = kept.kind === 'kept';
    if (kept.kind === 'kept') held.value = kept.held;
    return kept.kind === 'kept';
  }

  async function shareAs(id: string, template: Template | null): Promise<boolean> {
    shared.value = null;
    saved.value = false;
    try {
      shared.value = await ask('team.template', { id, template });
      held.value = await ask('templates.get', {});
    } catch (error) {
      trouble.value = refused(error);
    }
    return shared.value?.kind === 'shared';
  }

  return {
    held,
    hasTeam,
    shared,
    share: (template) => shareAs(template.id, template),
    unshare: (id) => shareAs(id, null),
    referrals,
    offers,
    trouble,
    saved,
    async load() {
      try {
        const query = { search: '', account: null, offset: 0, limit: EXAMPLES } as const;
        const [templates, leads, deals, seen, team] = await Promise.all([
          ask('templates.get', {}),
          ask('triage.view', { ...query, tab: 'marketplace' }),
          ask('triage.view', { ...query, tab: 'co-sell' }),
          ask('offers.seen', {}),
          ask('team.get', {}),
        ]);
        referrals.value = [...leads.rows, ...deals.rows];
        offers.value = seen.offers;
        hasTeam.value = team.kind === 'connected';
        held.value = templates;
      } catch (error) {
        trouble.value = refused(error);
      }
    },
    save: (template, after = null) => change(() => ask('templates.save', { template, after })),
    remove: (id) => change(() => ask('templates.remove', { id })),
    move: (id, to) => change(() => ask('templates.order', { id, to })),
    nameOffer: (id, name) => change(() => ask('offers.name', { id, name })),
    saveMe: (me) => change(() => ask('me.save', { me })),
  };
}

/** An empty template of a kind. */
export function newTemplate(kind: Template['kind'], name: string, id: string): Template {
  const base = {
    id,
    name,
    language: null,
    formats: kind === 'e-mail' ? 'customer' : 'user',
    defaultFor: null,
  } as const;
  switch (kind) {
    case 'accept':
      return {
        ...base,
        kind,
        dealName: '',
        value: 'referral',
        currency: null,
        closeDate: { count: 3, unit: 'm' },
        notes: '',
        crmId: '',
        campaignId: '',
        team: [],
      };
    case 'decline':
    case 'lost':
      return { ...base, kind, reason: reasons.decline.other.code, notes: '' };
    case 'close-as-error':
      return { ...base, kind, reason: reasons.error.other.code, notes: '' };
    case 'won':
      return { ...base, kind, notes: '' };
    case 'e-mail':
      return { ...base, kind, subject: '', body: '' };
  }
}
