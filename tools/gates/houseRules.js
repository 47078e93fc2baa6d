// What this project asks of its code and no linter knows. oxlint reads this file as a plugin (.oxlintrc.json).

/** A rule that refuses whatever one of these selectors (esquery) finds. @param {Record<string, string>} refused */
const refuse = (refused) => ({
  create: (context) =>
    Object.fromEntries(
      Object.entries(refused).map(([selector, message]) => [
        selector,
        (node) => context.report({ node, message }),
      ]),
    ),
});

const CATALOGUE = 'Visible words live in src/shared/words, not in a component.';
const RUNS = 'Every test runs: none is skipped, singled out or left for later.';
const TIME = 'Time is handed to the domain.';
const RUNNERS = 'object.name=/^(it|test|describe)$/';

export default {
  meta: { name: 'house' },
  rules: {
    /** Time reaches the domain as an argument. */
    'time-is-handed-over': refuse({
      'NewExpression[callee.name="Date"][arguments.length=0]': TIME,
      'CallExpression[callee.name="Date"]': TIME,
    }),
    /** Words that a person can read stand in the catalogue. */
    'words-in-catalogue': refuse({
      'JSXText[value=/[A-Za-z]{2,}/]': CATALOGUE,
      'JSXAttribute[name.name=/^(aria-label|aria-description|title|placeholder|alt)$/] > Literal[value=/[A-Za-z]{2,}/]':
        CATALOGUE,
    }),
    'no-style-element': refuse({
      'JSXOpeningElement[name.name="style"]': 'The content security policy forbids <style> elements.',
    }),
    'no-html-from-text': refuse({
      'JSXAttribute[name.name="dangerouslySetInnerHTML"]': 'Text is never set as HTML.',
    }),
    /** An element is known by its ref: a search by class or tag finds another one as soon as the page changes. */
    'refs-not-searches': refuse({
      'CallExpression[callee.property.name=/^(querySelector|querySelectorAll|getElementsBy.*)$/]':
        'Give the element a ref.',
    }),
    /** A test that does not run proves nothing. */
    'every-test-runs': refuse({
      // An act of a session under test may be called skip: it.skip() with nothing in it is no test.
      [`MemberExpression[${RUNNERS}][property.name=/^(only|skip|todo|fixme|skipIf|runIf|fails)$/]:not(CallExpression[arguments.length=0][callee.object.name="it"] > MemberExpression)`]:
        RUNS,
      'MemberExpression[object.object.name="test"][property.name=/^(only|skip|fixme)$/]': RUNS,
    }),
  },
};
