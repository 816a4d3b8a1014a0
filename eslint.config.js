import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/** 房间 → 它可以 import 的房间（与 tsconfig 的 references 一致；两道锁，见 docs/decisions）。 */
const allowed = {
  domain: [],
  display: [],
  schemes: ['domain'],
  forms: ['domain', 'schemes'],
  recognize: ['domain', 'schemes', 'forms'],
  submission: ['domain', 'display', 'schemes', 'forms'],
  audit: ['domain', 'schemes', 'forms', 'submission'],
  report: ['domain', 'schemes', 'forms', 'submission'],
  workbook: ['domain', 'schemes', 'forms', 'submission', 'audit'],
  functions: ['domain'],
  taskpane: ['domain', 'schemes', 'forms', 'submission', 'audit', 'report', 'workbook', 'commands', 'xlsx'],
  commands: [],
  host: [],
  xlsx: ['host', 'display'],
  workbench: ['host', 'xlsx'],
  cli: [
    'domain',
    'schemes',
    'forms',
    'submission',
    'audit',
    'report',
    'workbook',
    'functions',
    'host',
    'xlsx',
    'recognize',
  ],
};
const rooms = Object.keys(allowed);
const mayTouchOffice = new Set(['workbook', 'functions', 'commands', 'host', 'workbench']);

const boundaries = rooms.map((room) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: rooms
          .filter((other) => other !== room && !allowed[room].includes(other))
          .map((other) => ({
            group: [`../${other}`, `../${other}/**`, `**/../${other}`, `**/../${other}/**`],
            message: `${room} 不可以依赖 ${other}（见 docs/架构.md）。`,
          })),
      },
    ],
    ...(mayTouchOffice.has(room)
      ? {}
      : {
          'no-restricted-globals': [
            'error',
            { name: 'Excel', message: '只有 workbook/ 与入口可以提到 Excel。' },
            ...(room === 'taskpane' || room === 'cli'
              ? []
              : [{ name: 'Office', message: '只有 workbook/ 与入口可以提到 Office。' }]),
          ],
        }),
  },
}));

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'node_modules/**'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'office-addins': officeAddins },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/workbook/**/*.ts', 'src/commands/**/*.ts'],
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      'office-addins/no-office-initialize': 'error',
    },
  },
  { files: ['scripts/**', 'src/cli/**', 'test/**', '*.js'], rules: { 'no-console': 'off' } },
  ...boundaries,
);
