/**
 * What marks a browser test that only the full run does (`npm run test:full`), at the end of its title: a plain
 * `@full`, or this where of several alike some stand for the rest. What has no mark runs at each change (`npm test`),
 * so a new test does.
 * @param standsForTheRest whether this one runs at each change, such as `layout === 'fluent9'`
 */
export const fullUnless = (standsForTheRest: boolean): '' | ' @full' => (standsForTheRest ? '' : ' @full');
