import { configs as lit } from 'eslint-plugin-lit'
import { configs as wc } from 'eslint-plugin-wc'
import tseslint from 'typescript-eslint'

/** Modules that reach a network. None is imported anywhere; electron/network.ts unplugs them by name. */
const NETWORK_MODULES = ['net', 'tls', 'dgram', 'dns', 'http', 'https', 'http2', 'inspector'].flatMap((name) => [
  { name, message: 'Nothing leaves the laptop.' },
  { name: `node:${name}`, message: 'Nothing leaves the laptop.' },
  { name: `node:${name}/promises`, message: 'Nothing leaves the laptop.' }
])

const ROOM = 'Rooms import only what the architecture allows.'

/** An import rule for one room: `refused` are gitignore-style patterns. */
function room(files, refused, extra = {}) {
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: NETWORK_MODULES, patterns: refused.map((group) => ({ group: [group].flat(), message: ROOM })) }
      ],
      ...extra
    }
  }
}

const NOT_FOR_CORE = ['electron', 'electron/*', 'lit', 'lit/*', 'node:*', 'fs', 'path', '#core/*', '**/renderer/**', '**/electron/**']

export default tseslint.config(
  { ignores: ['out/', 'node_modules/', '.cache/', 'test-results/', 'playwright-report/', 'release/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: {
        project: ['./core/tsconfig.json', './electron/tsconfig.json', './renderer/tsconfig.json', './tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname
      }
    },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use modules.' },
        { selector: 'TSParameterProperty', message: 'Declare the field.' },
        {
          selector: "MemberExpression[object.name='shell'][property.name='openExternal']",
          message: 'Links are shown, never followed.'
        },
        { selector: "Identifier[name='unsafeHTML']", message: 'It bypasses Trusted Types.' },
        { selector: "Identifier[name='innerHTML']", message: 'Markup is never made from strings in the window.' }
      ],
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'WebTransport'].map((name) => ({
          name,
          message: 'Nothing leaves the laptop.'
        }))
      ],
      // `!` after an index that the line before has checked reads better than a second check.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
    }
  },

  // Within core: document → import → analysis → briefing → search, and lunr only in search.
  room(['core/*.ts'], [NOT_FOR_CORE, 'lunr', ['./import/*', './analysis/*', './briefing/*', './search/*', './ipc/*']]),
  room(['core/import/**/*.ts'], [NOT_FOR_CORE, 'lunr', ['**/analysis/*', '**/briefing/*', '**/search/*', '**/ipc/*']]),
  room(['core/analysis/**/*.ts'], [NOT_FOR_CORE, 'lunr', ['**/briefing/*', '**/search/*', '**/ipc/*']]),
  room(['core/briefing/**/*.ts'], [NOT_FOR_CORE, 'lunr', ['**/library/*', '**/search/*', '**/ipc/*']]),
  room(['core/library/**/*.ts'], [NOT_FOR_CORE, 'lunr', ['**/search/*', '**/ipc/*']]),
  room(['core/search/**/*.ts'], [NOT_FOR_CORE, ['**/library/*', '**/ipc/*']]),
  room(['core/ipc/**/*.ts'], [NOT_FOR_CORE, 'lunr', ['**/search/*', '**/analysis/*', '**/import/*', '!**/import/imported.ts']]),

  room(
    ['electron/**/*.ts'],
    ['lit', 'lit/*', 'lunr', '**/renderer/**', '**/core/**', ['#core/*', '!#core/ipc', '!#core/briefing', '!#core/import', '!#core/library', '!#core/errors.ts', '!#core/zip.ts'], ['#core/briefing/*', '!#core/briefing/format.ts', '!#core/briefing/briefing.ts'], ['#core/import/*', '!#core/import/imported.ts', '!#core/import/sniff.ts']]
  ),
  // The command line runs all of core, without a window.
  room(['electron/cli.ts', 'electron/cli/**/*.ts', 'electron/prepare.ts'], ['lit', 'lit/*', 'lunr', '**/renderer/**', '**/core/**'], {
    'no-console': 'off'
  }),
  room(['electron/preload.ts'], ['lit', 'lunr', 'node:*', '**/renderer/**', '**/core/**', ['#core/*', '!#core/ipc']]),

  {
    ...room(['renderer/**/*.ts'], ['electron', 'electron/*', 'node:*', 'lunr', '**/core/**', '../../electron/**', '../electron/**']),
    plugins: { ...lit['flat/recommended'].plugins, ...wc['flat/recommended'].plugins }
  },
  { files: ['renderer/**/*.ts'], rules: { ...lit['flat/recommended'].rules, ...wc['flat/recommended'].rules } },

  // The end-to-end tests know only the built program.
  room(['tests/e2e/**/*.ts'], ['**/electron/**', '**/renderer/**', '#core/*', '**/core/**']),
  {
    // What it attempts, and must see refused, is what these rules keep out.
    files: ['tests/e2e/security.spec.ts'],
    rules: {
      'no-eval': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-unsafe-call': 'off'
    }
  },
  {
    files: ['tests/**/*.ts', '*.config.ts'],
    rules: { 'no-restricted-globals': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' }
  }
)
