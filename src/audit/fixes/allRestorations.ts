import type { Finding } from '../finding';
import type { Fix } from '../fix';

/**
 * 全部恢复公式：审核结果里的“恢复公式”合成一个，同一格只改一次；恢复以后会变空的不在内。
 * 一格也没有返回 null。
 */
export function allRestorations(findings: readonly Finding[]): Fix | null {
  const changes = findings.flatMap(({ fix }) =>
    fix?.kind === '恢复公式' && fix.caution === undefined ? fix.changes : [],
  );
  const byCell = new Map(
    changes.map((change) => {
      const { sheetId, row, column } = change.place;
      return [`${sheetId}!${row},${column}`, change] as const;
    }),
  );
  return byCell.size === 0 ? null : { kind: '恢复公式', changes: [...byCell.values()] };
}
