import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';
import { roomNames, rooms } from './rooms.mjs';
import { roomBoundaries } from './scripts/lib/roomRule.mjs';

/** 提到 Excel、Office 的限制；跨房间的 import 由 rooms/boundaries 查。 */
const globalsOf = (office) => [
  ...(office === 'Excel' ? [] : [{ name: 'Excel', message: '只有 workbook/ 与入口可以提到 Excel。' }]),
  ...(office === 'none' ? [{ name: 'Office', message: '只有 workbook/ 与入口可以提到 Office。' }] : []),
];

const boundaries = roomNames.map((room) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  plugins: { rooms: { rules: { boundaries: roomBoundaries } } },
  rules: {
    'rooms/boundaries': 'error',
    'no-restricted-globals': ['error', ...globalsOf(rooms[room].office)],
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
