import { expect, test } from 'vitest';
import type { FormVerb } from '../../messages/form-verbs';
import type { Answering } from '../../messages/answering-verbs';
import { Answerer, type AnswererPorts } from './answerer';

interface Form {
  fields: string[];
  purposes: string[];
  opener: string | null;
  reasons: string | null;
  unknown: number;
}
type Place = { form: Form | null; blind: string | null; offers: string[]; onlyOpen: string[] };

const wanted: Answering = {
  id: 'run',
  referral: { key: 'mine', company: 'Contoso', contactName: null, dealName: null, id: null },
  answer: 'accept',
  template: 'T',
  values: { dealName: { kind: 'text', text: 'X' }, notes: { kind: 'text', text: 'N' } },
  step: { kind: 'looking' },
  certain: false,
  tab: 1,
  fillings: [],
  startedAt: '2026-11-21T08:00:00.000Z',
};
const form = (fields: string[], purposes: string[] = []): Form => ({
  fields,
  purposes,
  opener: null,
  reasons: null,
  unknown: 0,
});
const acceptForm: Place = { form: form(['dealName', 'notes']), blind: null, offers: [], onlyOpen: [] };
const nothing: Place = { form: null, blind: null, offers: [], onlyOpen: [] };

/** A page that shows one place after the other, and stays at the last. */
function page(
  places: readonly Place[],
  {
    shown = [null],
    allowed = false,
    judged = [],
    unheard = [],
    undone = 'restored',
    elsewhere = false,
    lacks = () => false,
    filling,
  }: {
    shown?: readonly (string | null)[];
    allowed?: boolean;
    judged?: readonly string[];
    unheard?: readonly string[];
    undone?: string;
    elsewhere?: boolean;
    lacks?: (field: string) => boolean;
    filling?: () => Promise<null>;
  } = {},
) {
  let now: Answering | null = null;
  let look = 0;
  let time = 0;
  const asked: { verb: FormVerb; ask: Record<string, unknown> }[] = [];
  const steps: string[] = [];
  const learned = new Set<string>();
  const lacked: string[] = [];
  let waiting = false;
  let held: Promise<void> = Promise.resolve();
  const ports: AnswererPorts = {
    stored: {
      get: async () => now,
      update: async (change) => {
        now = change(now);
        if (now !== null && steps.at(-1) !== now.step.kind) steps.push(now.step.kind);
        return now;
      },
    },
    ask: (async (_tab: number, verb: FormVerb, ask: Record<string, unknown>) => {
      asked.push({ verb, ask });
      if (verb === 'form.find') return places[Math.min(look++, places.length - 1)] ?? null;
      if (verb === 'form.learned') return { onlyOpen: judged };
      if (verb === 'form.open') return { pressed: true };
      if (verb === 'form.undo' && unheard.includes(String(ask['id']))) return { fields: null };
      if (verb === 'form.undo') return { fields: [{ field: 'dealName', kind: undone, shown: '' }] };
      if (verb === 'form.stop') return { stopped: true };
      await held;
      if (filling !== undefined) return filling();
      const { id, values, overwrite } = ask as { id: string; values: object; overwrite: string[] };
      return {
        id,
        stopped: false,
        heldBack: 0,
        yours: ['Estimated value'],
        lacks: ['value'],
        fields: Object.keys(values).map((field) =>
          lacks(field)
            ? { field, kind: 'not-found' }
            : field === 'notes' && !overwrite.includes('notes')
              ? { field, kind: 'kept', shown: 'mine' }
              : { field, kind: 'filled', shown: 'X' },
        ),
      };
    }) as AnswererPorts['ask'],
    isOpen: async () => true,
    isElsewhere: async () => elsewhere,
    shownIn: async () => shown[Math.min(Math.max(look - 1, 0), shown.length - 1)] ?? null,
    learn: async (kinds) => {
      for (const kind of kinds) learned.add(kind);
    },
    mayPress: async () => allowed,
    lacked: async (_answer, fields) => {
      lacked.push(...fields);
    },
    filled: async () => {
      waiting = true;
    },
    takenBack: async () => {
      waiting = false;
    },
    pause: async (ms) => {
      time += ms;
    },
    now: () => (time += 100),
  };
  const settled = async (): Promise<Answering> => {
    for (let turn = 0; turn < 20_000; turn += 1) await Promise.resolve();
    if (now === null) throw new Error('nothing is under way');
    return now;
  };
  /** Fillings take until they are released. */
  const hold = (): (() => void) => {
    let release = (): void => undefined;
    held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  };
  return {
    answerer: new Answerer(ports),
    stored: ports.stored,
    settled,
    asked,
    steps,
    learned,
    lacked,
    hold,
    isWaiting: () => waiting,
  };
}

test('waits for the referral, the button and the form, fills once, and submits nothing', async () => {
  const { answerer, settled, asked, steps, isWaiting, lacked } = page([
    nothing,
    { ...nothing, offers: ['accept'] },
    acceptForm,
  ]);
  await answerer.start(wanted);
  expect(await settled()).toMatchObject({ step: { kind: 'filled' }, certain: false, fillings: ['run/0'] });
  expect(steps).toEqual(['looking', 'open-referral', 'press-button', 'filling', 'filled']);
  expect(asked.map(({ verb }) => verb).filter((verb) => verb !== 'form.find')).toEqual([
    'form.fill',
    'form.learned',
  ]);
  expect(isWaiting()).toBe(true);
  expect(lacked).toEqual(['value']);
});

test('nothing is filled or pressed where the page shows another referral', async () => {
  const { answerer, settled, asked, steps } = page([acceptForm, { ...nothing, offers: ['accept'] }], {
    shown: ['other'],
    allowed: true,
  });
  await answerer.start(wanted);
  expect(await settled()).toMatchObject({ step: { kind: 'stopped', why: 'time' } });
  expect(steps).toContain('other-referral');
  expect(asked.every(({ verb }) => verb === 'form.find')).toBe(true);
});

test('the form of another answer is left alone', async () => {
  const { answerer, settled, asked } = page([{ ...nothing, form: form(['reason', 'notes']) }]);
  await answerer.start(wanted);
  await settled();
  expect(asked.some(({ verb }) => verb === 'form.fill')).toBe(false);
});

test.each([
  ['the page says whose it is', ['mine'], 1],
  ['the page does not say whose it is', [null], 0],
] as const)('a learned button is pressed once at most, and only where %s', async (_, shown, presses) => {
  const { answerer, settled, asked } = page([{ ...nothing, offers: ['accept'], onlyOpen: ['accept'] }], {
    shown,
    allowed: true,
  });
  await answerer.start(wanted);
  await settled();
  expect(asked.filter(({ verb }) => verb === 'form.open').length).toBe(presses);
});

test('what was kept is overwritten only where it was asked for, and all of it is taken back, the last first', async () => {
  const { answerer, settled, asked, isWaiting } = page([acceptForm], { shown: ['mine'] });
  await answerer.start(wanted);
  expect(await settled()).toMatchObject({ certain: true });
  await answerer.overwrite(['notes', 'dealName']);
  expect(asked.findLast(({ verb }) => verb === 'form.fill')?.ask).toEqual({
    id: 'run/1',
    answer: 'accept',
    values: { notes: wanted.values.notes },
    overwrite: ['notes'],
  });
  expect((await settled()).step).toMatchObject({
    report: { fields: [{ kind: 'filled' }, { kind: 'filled' }] },
  });
  await answerer.undo();
  expect(asked.filter(({ verb }) => verb === 'form.undo').map(({ ask }) => ask['id'])).toEqual([
    'run/1',
    'run/0',
  ]);
  expect(await settled()).toMatchObject({ step: { kind: 'undone' }, fillings: [] });
  expect(isWaiting()).toBe(false);
});

test('taken back while it is being filled in, it stays taken back', async () => {
  const { answerer, settled, hold, isWaiting } = page([acceptForm], { shown: ['mine'] });
  await answerer.start(wanted);
  await settled();
  const release = hold();
  const overwriting = answerer.overwrite(['notes']);
  await settled();
  const undoing = answerer.undo();
  release();
  await Promise.all([overwriting, undoing]);
  expect(await settled()).toMatchObject({ step: { kind: 'undone' }, fillings: [] });
  expect(isWaiting()).toBe(false);
});

test('a filling that went with its page, or that the page refused, leaves nothing to take back', async () => {
  const gone = page([acceptForm], { filling: async () => null });
  await gone.answerer.start(wanted);
  expect(await gone.settled()).toMatchObject({ step: { kind: 'stopped', why: 'tab-gone' }, fillings: [] });
  const refused = page([acceptForm], {
    filling: async () => {
      throw new Error('a form is being filled');
    },
  });
  await refused.answerer.start(wanted);
  expect(await refused.settled()).toMatchObject({
    step: { kind: 'failed', reason: 'a form is being filled' },
    fillings: [],
  });
});

test('a filling that the page never heard of is no reason to say that nothing could be taken back', async () => {
  const { answerer, settled, stored } = page([acceptForm], { shown: ['mine'], unheard: ['run/0'] });
  await stored.update(() => ({ ...wanted, fillings: ['run/0'] }));
  await answerer.resume();
  expect(await settled()).toMatchObject({ step: { kind: 'filled' }, fillings: ['run/0', 'run/1'] });
  await answerer.undo();
  expect((await settled()).step.kind).toBe('undone');
});

test('what a press did is learned once it is judged, though that was not yet so when the form was found', async () => {
  const { answerer, settled, learned } = page([acceptForm], { judged: ['accept'] });
  await answerer.start(wanted);
  await settled();
  expect([...learned]).toEqual(['accept']);
});

test('a button that may be pressed is asked for by name, so that it is pressed as soon as it is there', async () => {
  const button = { ...nothing, offers: ['accept'] };
  const { answerer, settled, asked } = page([button, acceptForm], { shown: ['mine'], allowed: true });
  await answerer.start(wanted);
  expect(await settled()).toMatchObject({ step: { kind: 'filled' } });
  expect(asked.map(({ verb, ask }) => [verb, ask['button']]).slice(0, 3)).toEqual([
    ['form.find', 'accept'],
    ['form.open', undefined],
    ['form.find', undefined],
  ]);
});

test('a form that may be open where nothing can be seen is told, and one that comes into view is filled', async () => {
  const { answerer, settled, steps } = page([
    { ...nothing, blind: 'closed', offers: ['accept'] },
    acceptForm,
  ]);
  await answerer.start(wanted);
  await settled();
  expect(steps).toEqual(['looking', 'cannot-see', 'filling', 'filled']);
});

test('another site in the tab, as where one signs in, is told', async () => {
  const { answerer, settled, steps, stored } = page([], { elsewhere: true });
  await answerer.start(wanted);
  expect(steps).toEqual(['looking']);
  await settled();
  expect(steps).toContain('other-site');
  expect((await stored.get())?.step).toEqual({ kind: 'stopped', why: 'time' });
});

test('fields that the form lacked are filled once it shows them, and nothing else is filled again', async () => {
  let shows = false;
  const { answerer, settled, asked, stored } = page([acceptForm], {
    shown: ['mine'],
    lacks: (field) => field === 'dealName' && !shows,
  });
  await answerer.start(wanted);
  expect((await settled()).step).toMatchObject({ report: { fields: [{ kind: 'not-found' }, {}] } });
  shows = true;
  await answerer.more('another/0', ['dealName']);
  await answerer.more('run/0', ['dealName']);
  expect(
    asked.filter(({ verb }) => verb === 'form.fill').map(({ ask }) => Object.keys(ask['values'] as object)),
  ).toEqual([['dealName', 'notes'], ['dealName']]);
  expect((await stored.get())?.step).toMatchObject({
    report: {
      fields: [
        { field: 'dealName', kind: 'filled' },
        { field: 'notes', kind: 'kept' },
      ],
    },
  });
});

test('what was filled and is drawn anew without it is filled again, and what the user kept is not', async () => {
  const { answerer, settled, asked } = page([acceptForm], { shown: ['mine'] });
  await answerer.start(wanted);
  await settled();
  await answerer.more('run/0', ['dealName', 'notes', 'value']);
  expect(
    asked.filter(({ verb }) => verb === 'form.fill').map(({ ask }) => Object.keys(ask['values'] as object)),
  ).toEqual([['dealName', 'notes'], ['dealName']]);
});

test('another referral’s form of the same kind is filled with no more of this answer', async () => {
  const shown = ['mine'];
  const { answerer, settled, asked } = page([acceptForm], { shown, lacks: (field) => field === 'dealName' });
  await answerer.start(wanted);
  await settled();
  shown[0] = 'other';
  await answerer.more('run/0', ['dealName']);
  await answerer.overwrite(['notes']);
  expect(asked.filter(({ verb }) => verb === 'form.fill').length).toBe(1);
});

test('another answer ends the one before', async () => {
  const { answerer, settled, asked } = page([nothing, nothing, acceptForm]);
  await answerer.start(wanted);
  await answerer.start({ ...wanted, id: 'second', values: { dealName: { kind: 'text', text: 'Second' } } });
  expect(await settled()).toMatchObject({ id: 'second', step: { kind: 'filled' } });
  expect(asked.filter(({ verb }) => verb === 'form.fill').map(({ ask }) => ask['id'])).toEqual(['second/0']);
});

test('asked to go on, a worker takes up what another life began, and leaves its own run alone', async () => {
  const { answerer, stored, settled, asked } = page([acceptForm]);
  const fillings = () => asked.filter(({ verb }) => verb === 'form.fill').length;
  await stored.update(() => wanted);
  await answerer.resume();
  while (fillings() === 0) await Promise.resolve();
  await answerer.resume();
  expect(await settled()).toMatchObject({ step: { kind: 'filled' }, fillings: ['run/0'] });
  expect(fillings()).toBe(1);
});

test('nothing is filled where nothing tells a form from its siblings, until the user says that it is right', async () => {
  const { answerer, settled, asked } = page([
    { ...nothing, form: form(['reason', 'notes']), offers: ['won', 'lost'] },
  ]);
  await answerer.start({ ...wanted, answer: 'lost' });
  await settled();
  expect(asked.some(({ verb }) => verb === 'form.fill')).toBe(false);
  await answerer.again(true);
  expect((await settled()).step.kind).toBe('filled');
});

test.each(['gone', 'not-restored', 'edited-since'])(
  'while something stands in the form (%s), the referral waits, and undo can be asked for again',
  async (undone) => {
    const { answerer, settled, isWaiting } = page([acceptForm], { shown: ['mine'], undone });
    await answerer.start(wanted);
    await settled();
    await answerer.undo();
    expect(await settled()).toMatchObject({
      step: { kind: 'undone', fields: [{ kind: undone }] },
      fillings: ['run/0'],
    });
    expect(isWaiting()).toBe(true);
  },
);

test('a run that a woken worker takes up fills nothing once it is taken back', async () => {
  const { answerer, stored, settled, asked } = page([acceptForm], { shown: ['mine'] });
  await stored.update(() => ({ ...wanted, step: { kind: 'filling' }, fillings: ['run/0'] }));
  const resumed = answerer.resume();
  await Promise.all([resumed, answerer.undo()]);
  expect((await settled()).step.kind).toBe('undone');
  expect(asked.some(({ verb }) => verb === 'form.fill')).toBe(false);
});
