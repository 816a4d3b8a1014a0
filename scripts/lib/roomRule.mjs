/** ESLint 规则：跨房间只许 import rooms.mjs 里列着的房间，而且只从对方的 index（或它声明的入口）进。 */
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rooms } from '../../rooms.mjs';

const src = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src');

/** 绝对路径 → [房间, 房间里的路径]；不在 src 里为 null。 */
function placeOf(file) {
  const inside = relative(src, file);
  if (inside.startsWith('..')) return null;
  const [room, ...rest] = inside.split(sep);
  return [room, rest.join('/').replace(/\.(ts|tsx|js)$/, '')];
}

/** 这条 import 哪里不对；没有不对返回 null。 */
export function roomProblem(file, source) {
  const from = placeOf(file);
  if (from === null || !source.startsWith('.')) return null;
  const to = placeOf(join(dirname(file), source));
  if (to === null || to[0] === from[0]) return null;
  const [[here], [room, path]] = [from, to];
  if (rooms[here] === undefined) return `${here} 不在 rooms.mjs 里，先登记。`;
  if (!rooms[here].may.includes(room)) return `${here} 不可以依赖 ${room}（见 rooms.mjs）。`;
  const entries = ['', 'index', ...(rooms[room].entries ?? [])];
  if (entries.includes(path)) return null;
  return `只能从 ${room} 的 index 进（它另外声明的入口：${rooms[room].entries?.join('、') ?? '无'}）。`;
}

export const roomBoundaries = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = (node) => {
      if (node?.type !== 'Literal' || typeof node.value !== 'string') return;
      const message = roomProblem(context.filename, node.value);
      if (message !== null) context.report({ node, message });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      TSImportType: ({ argument }) => check(argument.literal ?? argument),
    };
  },
};
