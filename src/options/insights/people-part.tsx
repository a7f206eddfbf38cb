import type { JSX } from 'preact';
import { figureName } from '../../domain/insight-figures';
import type { PersonFigures } from '../../domain/person-figures';
import { text, uiLanguage } from '../../text/text';
import { figureLink } from './figure-link';
import { Words } from './plot';

/** Who of the team answered and tried how often; shown only where the organisation switched it on. */
export function PeoplePart({ people }: { readonly people: readonly PersonFigures[] }): JSX.Element {
  const number = new Intl.NumberFormat(uiLanguage());
  return (
    <section class="part" data-people>
      <h2 id="people-title">{text('people_title')}</h2>
      <p class="quiet">{text('people_note')}</p>
      <div class="plot-numbers">
        <table aria-labelledby="people-title">
          <thead>
            <tr>
              {(['people_who', 'people_answers', 'people_tries'] as const).map((name) => (
                <th key={name} scope="col">
                  {text(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map(({ by, answers, tries }) => (
              <tr key={by}>
                <th scope="row">
                  <bdi>{by ?? text('people_you')}</bdi>
                </th>
                <td>
                  <Words
                    cell={{
                      words: number.format(answers),
                      href: figureLink(figureName.person(by), answers)?.href,
                    }}
                  />
                </td>
                <td>{number.format(tries)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
