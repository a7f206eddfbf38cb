import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SampleState } from '../../messages/sample-verbs';
import { send } from '../../messages/send';
import { text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { hrefTo } from '../place';
import './welcome.css';
import { Spoken } from '../../ui/spoken';
import { OpenListButton } from '../open-list-button';

/** First steps: pin the button, open a list, or look around with invented referrals. */
export function WelcomeSection(): JSX.Element {
  const sample = useSignal<SampleState | null>(null);
  const problem = useSignal<string | null>(null);
  const ask = async (answer: Promise<SampleState>): Promise<void> => {
    try {
      sample.value = await answer;
      problem.value = null;
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
  };
  useEffect(() => void ask(send('sample.get', {})), []);
  return (
    <div class="welcome">
      <p class="welcome-lead">{text('welcome_lead')}</p>
      <ol class="welcome-steps">
        <li>
          <h2>
            <Icon name="pin" />
            {text('welcome_pin')}
          </h2>
          <p>{text('welcome_pin_what')}</p>
        </li>
        <li>
          <h2>
            <Icon name="open" />
            {text('welcome_open')}
          </h2>
          <p>{text('welcome_open_what')}</p>
          <OpenListButton />
        </li>
        <li>
          <h2>
            <Icon name="flask" />
            {text('welcome_sample')}
          </h2>
          <p>{text('welcome_sample_what')}</p>
          {sample.value !== null && <SampleStep state={sample.value} ask={ask} />}
          {problem.value !== null && <Spoken>{text('sample_failed', problem.value)}</Spoken>}
        </li>
      </ol>
    </div>
  );
}

interface StepProps {
  readonly state: SampleState;
  readonly ask: (answer: Promise<SampleState>) => Promise<void>;
}

function SampleStep({ state, ask }: StepProps): JSX.Element {
  if (!state.possible) return <p class="quiet">{text('welcome_sample_not')}</p>;
  if (!state.shown)
    return (
      <button type="button" class="button" onClick={() => void ask(send('sample.start', {}))}>
        {text('welcome_sample')}
      </button>
    );
  return (
    <div class="welcome-sample">
      <Spoken>
        {text('welcome_sample_on')} <a href={hrefTo('referrals')}>{text('sample_look')}</a>
      </Spoken>
      <button type="button" class="button" onClick={() => void ask(send('sample.stop', {}))}>
        {text('sample_remove')}
      </button>
    </div>
  );
}
