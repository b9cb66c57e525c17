/** The import arrows: routes -> features -> { api, ui, lib }, ui -> lib, mock -> the API's types only. */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'Two files that need each other are one thing, or three.'),
    forbid(
      'feature-to-feature',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] },
      'A feature enters another one by its index.ts, better not at all.',
    ),
    forbid(
      'feature-to-route',
      { path: '^src/features/' },
      { path: '^src/routes/' },
      'Routes compose features.',
    ),
    forbid(
      'shelves-know-no-feature',
      { path: '^src/(api|ui|lib|i18n)/' },
      { path: '^src/(features|routes)/' },
      'What is shared does not know who shares it.',
    ),
    forbid(
      'ui-knows-no-api',
      { path: '^src/ui/' },
      { path: '^src/api/' },
      'Parts are drawn from plain values.',
    ),
    forbid('lib-stands-alone', { path: '^src/lib/' }, { path: '^src/(api|ui)/' }, 'lib is pure.'),
    forbid(
      'mock-knows-types-only',
      { path: '^mock/' },
      { path: '^src/', pathNot: '^src/api/(types\\.ts|schema\\.gen\\.d\\.ts)$' },
      'The mock server is built from the API alone.',
    ),
    forbid(
      'product-knows-no-mock',
      { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      { path: '^(mock|test)/' },
      'Only tests and the development server use the mock.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: 'routes\\.gen\\.ts$' },
  },
};
