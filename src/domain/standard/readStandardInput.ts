import { readNumber, type CellInput } from '../amount';
import type { Standard, StandardInput } from './standard';

/** 读指标值的结果；`blank` 是还没填。 */
export type StandardInputReading =
  | { readonly ok: true; readonly input: StandardInput }
  | { readonly ok: false; readonly blank: true }
  | { readonly ok: false; readonly blank: false; readonly message: string };

const circled = '①②③④⑤⑥⑦⑧⑨⑩';
const inapplicable = /^(?:无|没有|不适用|不涉及|—|－|-|\/)$/;

/**
 * 按评分标准的种类读指标值：率和个数读成数；要点式收项数、“①②④”或“✓✓✗✓”；效果档次收文字；
 * “无”“不适用”和率公式的“—”只有评分标准写了不适用条款才算数。
 */
export function readStandardInput(standard: Standard, value: CellInput): StandardInputReading {
  if (value === null || value === undefined || value === '') return { ok: false, blank: true };
  const text = String(value).trim();
  if (text === '') return { ok: false, blank: true };
  if (inapplicable.test(text)) {
    if (standard.notApplicable) return { ok: true, input: { kind: 'notApplicable' } };
    return text === '—' ? { ok: false, blank: true } : refuse(`评分标准没有写“${text}”怎么计分。`);
  }
  if (standard.kind === 'levels') return readLevel(standard.levels, text);
  if (standard.kind === 'checklist') {
    const done = readTicks(text, standard.items.length);
    if (done) return { ok: true, input: { kind: 'items', done } };
  }
  const reading = readNumber(value);
  if (reading.kind !== 'number') return refuse(`指标值“${text}”不是数。`);
  if (standard.kind === 'checklist') return countOf(Number(reading.value.toString()), standard.items.length);
  return { ok: true, input: { kind: 'number', value: reading.value } };
}

const refuse = (message: string): StandardInputReading => ({ ok: false, blank: false, message });

function readLevel(levels: readonly { readonly label: string }[], text: string): StandardInputReading {
  const bare = text.replace(/^(?:效果|成效)/, '');
  const index = levels.findIndex(({ label }) => label === bare);
  if (index >= 0) return { ok: true, input: { kind: 'level', index } };
  return refuse(`指标值“${text}”不在档次里，应为：${levels.map(({ label }) => label).join('、')}。`);
}

/** 项数 n：前 n 项算做到；各项分不同时应写序号。 */
function countOf(count: number, total: number): StandardInputReading {
  if (!Number.isInteger(count) || count < 0 || count > total) {
    return refuse(`要点共 ${total} 项，指标值应是 0 到 ${total} 的整数，或写做到的序号如“①③”。`);
  }
  return { ok: true, input: { kind: 'items', done: Array.from({ length: count }, (_, index) => index) } };
}

/** “①②④”或“✓✓✗✓”；都不是返回 null。 */
function readTicks(text: string, total: number): readonly number[] | null {
  const marks = [...text.replace(/[、,，\s]/g, '')];
  if (marks.every((mark) => circled.includes(mark))) {
    const done = [...new Set(marks.map((mark) => circled.indexOf(mark)))];
    return done.every((index) => index < total) ? done : null;
  }
  const ticks = marks.every((mark) => '✓✔√×✗✘'.includes(mark));
  if (!ticks || marks.length !== total) return null;
  return marks.flatMap((mark, index) => ('✓✔√'.includes(mark) ? [index] : []));
}
