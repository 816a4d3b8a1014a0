import { calculatorOf, type Place, type Submission } from '../../submission';

/** 公式里像引用的记号：地址、区域、名称，可以带表名。 */
const token =
  /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[\p{L}_][\p{L}\p{N}_.]*)/giu;

const keyOf = (sheetId: string, row: number, column: number): string => `${sheetId}!${row},${column}`;

/** 一格的键。 */
export const placeKey = ({ sheetId, row, column }: Place): string => keyOf(sheetId, row, column);

/** 引用整列的区域不看：表上的公式不这样写，看了也慢。 */
const mostCells = 5_000;

/** 公式的来路：一格经公式引用到哪些格，连带要加的连接一起看；防止连成一圈。 */
export class Dependencies {
  private readonly added = new Map<string, readonly Place[]>();
  private readonly seen = new Map<string, readonly string[]>();

  constructor(private readonly submission: Submission) {}

  /** 记下要加的一处连接。 */
  add(to: Place, from: readonly Place[]): void {
    this.added.set(placeKey(to), from);
  }

  /** `from` 里有没有一格（一层层地）引用到 `to`，或就是它。 */
  reaches(from: readonly Place[], to: Place): boolean {
    const goal = placeKey(to);
    const waiting = from.map(placeKey);
    const visited = new Set(waiting);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === goal) return true;
      for (const key of this.inputsOf(next)) {
        if (!visited.has(key)) {
          visited.add(key);
          waiting.push(key);
        }
      }
    }
    return false;
  }

  private inputsOf(key: string): readonly string[] {
    const added = this.added.get(key);
    if (added !== undefined) return added.map(placeKey);
    const known = this.seen.get(key) ?? this.read(key);
    this.seen.set(key, known);
    return known;
  }

  private read(key: string): readonly string[] {
    const source = this.submission.forms[0]?.source;
    const [sheetId = '', at = ''] = key.split('!');
    const [row = 0, column = 0] = at.split(',').map(Number);
    const formula = source?.sheets.find(({ id }) => id === sheetId)?.cell(row, column).formula ?? null;
    if (source === undefined || formula === null) return [];
    const { references } = calculatorOf(source);
    const inputs = formula.replace(/"(?:[^"]|"")*"/g, '""').match(token) ?? [];
    return inputs.flatMap((text) => {
      const found = references.find(text, sheetId);
      if (found === null) return [];
      const { rect } = found;
      const [rows, columns] = [rect.lastRow - rect.row + 1, rect.lastColumn - rect.column + 1];
      if (rows * columns > mostCells) return [];
      return Array.from({ length: rows * columns }, (_, index) =>
        keyOf(found.sheetId, rect.row + Math.floor(index / columns), rect.column + (index % columns)),
      );
    });
  }
}
