import type { AnsweringVerbs } from './answering-verbs';
import type { ConnectionVerbs } from './connection-verbs';
import type { Failure } from './failure';
import type { FileVerbs } from './file-verbs';
import type { HealthVerbs } from './health-verbs';
import type { HintVerbs } from './hint-verbs';
import type { InsightVerbs } from './insight-verbs';
import type { QueueVerbs } from './queue-verbs';
import type { ReadingVerbs } from './reading-verbs';
import type { RecordingVerbs } from './recording-verbs';
import type { ReferralVerbs } from './referral-verbs';
import type { SampleVerbs } from './sample-verbs';
import type { SettingsVerbs } from './settings-verbs';
import type { StripVerbs } from './strip-verbs';
import type { TableVerbs } from './table-verbs';
import type { TeamVerbs } from './team-verbs';
import type { TemplateVerbs } from './template-verbs';
import type { TriageVerbs } from './triage-verbs';
import type { TryVerbs } from './try-verbs';
import type { ReadAllReports, ReadAllVerbs } from './read-all-verbs';
import type { WatchVerbs } from './watch-verbs';

/** Every message, once. The key is the verb; the request travels to the worker, the response comes back. */
interface Contract
  extends
    AnsweringVerbs,
    ConnectionVerbs,
    FileVerbs,
    HealthVerbs,
    HintVerbs,
    InsightVerbs,
    QueueVerbs,
    ReadingVerbs,
    RecordingVerbs,
    ReferralVerbs,
    SampleVerbs,
    SettingsVerbs,
    StripVerbs,
    TableVerbs,
    TeamVerbs,
    TemplateVerbs,
    TriageVerbs,
    TryVerbs,
    ReadAllReports,
    ReadAllVerbs,
    WatchVerbs {}

export type Verb = keyof Contract;
export type RequestOf<V extends Verb> = Contract[V]['request'];
export type ResponseOf<V extends Verb> = Contract[V]['response'];

/**
 * Errors lose their class on the wire, so failure travels as a value. Named `InvalidContent`, what was asked
 * is not valid, and will be refused again; any other may succeed later.
 */
export type Reply<V extends Verb> =
  { readonly ok: true; readonly value: ResponseOf<V> } | ({ readonly ok: false } & Failure);

export type Handler<V extends Verb> = (
  ask: RequestOf<V>,
  sender: chrome.runtime.MessageSender,
) => Promise<ResponseOf<V>>;
export type Handlers = { readonly [V in Verb]: Handler<V> };
