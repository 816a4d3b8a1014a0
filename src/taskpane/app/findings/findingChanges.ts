import type { Finding } from '../../../audit';
import { parseAddress, type Place, type RecordedFinding } from '../../../submission';
import { placeAddress, type Overview } from '../overview';

/** 一次审核留下的一条结果：够认出它、说清它在哪。 */
export interface FindingMark {
  readonly key: string;
  readonly rule: string;
  /** 级别的文字。 */
  readonly severity: string;
  readonly message: string;
  /** 如“基础数据表 B8”；没有位置的只写表名。 */
  readonly where: string;
  readonly place: Place | null;
}

/** 与什么时候比：打开窗格时、某一次“审核并标注”、工作簿里的“审核情况表”。 */
export type Since =
  { readonly kind: 'opening' } | { readonly kind: 'run'; readonly time: Date } | { readonly kind: 'sheet' };

/** 拿来比的一次审核。 */
export interface AuditRun {
  readonly since: Since;
  readonly marks: readonly FindingMark[];
}

/** 最近一次，和它之前结果不同的一次。 */
export interface AuditRuns {
  readonly last: AuditRun;
  readonly previous: AuditRun | null;
}

/** 与上次相比变了什么。 */
export interface FindingChanges {
  readonly since: Since;
  readonly added: ReadonlySet<Finding>;
  readonly vanished: readonly FindingMark[];
}

const markOf = ({ key, rule, severity, message, place, form, name }: Finding): FindingMark => ({
  key,
  rule,
  severity,
  message,
  where: place === null ? (name ?? form) : `${place.sheetName} ${placeAddress(place)}`,
  place,
});

function recordedMark(overview: Overview, recorded: RecordedFinding): FindingMark {
  const { key, rule, severity, message, sheetName, address } = recorded;
  const sheet = overview.forms.find((form) => form.sheetName === sheetName)?.reading;
  const rect = sheet === undefined ? null : parseAddress(address);
  return {
    key,
    rule,
    severity,
    message,
    where: address === '—' ? sheetName : `${sheetName} ${address}`,
    place: sheet === undefined || rect === null ? null : { ...rect, sheetId: sheet.sheetId, sheetName },
  };
}

/** 打开窗格：工作簿里有“审核情况表”就与它比，没有就与打开时比。 */
export function openRuns(overview: Overview): AuditRuns {
  const { recorded, findings } = overview;
  const last: AuditRun =
    recorded === null
      ? { since: { kind: 'opening' }, marks: findings.map(markOf) }
      : { since: { kind: 'sheet' }, marks: recorded.map((each) => recordedMark(overview, each)) };
  return { last, previous: null };
}

/** 又审核了一次；结果没变就不算新的一次，上一回的变化还看得到。 */
export function withRun(runs: AuditRuns | null, findings: readonly Finding[], time: Date): AuditRuns {
  const last: AuditRun = { since: { kind: 'run', time }, marks: findings.map(markOf) };
  if (runs === null) return { last, previous: null };
  return { last, previous: hasChanges(compare(runs.last, findings)) ? runs.last : runs.previous };
}

type Identified = Pick<FindingMark, 'key' | 'rule' | 'place'>;

const byKey = ({ key }: Identified): string => key;

const bySpot = ({ rule, place }: Identified): string | null =>
  place === null ? null : `${rule}|${place.sheetId}|${place.row}|${place.column}`;

/** 两边一一配对，返回各自没配上的。 */
function unmatched<A extends Identified, B extends Identified>(
  now: readonly A[],
  before: readonly B[],
  keyOf: (each: Identified) => string | null,
): readonly [readonly A[], readonly B[]] {
  const waiting = new Map<string, B[]>();
  for (const each of before) {
    const key = keyOf(each);
    if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), each]);
  }
  const matched = new Set<B>();
  const rest = now.filter((each) => {
    const match = waiting.get(keyOf(each) ?? '')?.shift();
    if (match !== undefined) matched.add(match);
    return match === undefined;
  });
  return [rest, before.filter((each) => !matched.has(each))];
}

/** 先按稳定键配对；项目、指标改了名，键会变，再按规则与位置配。 */
function compare({ since, marks }: AuditRun, findings: readonly Finding[]): FindingChanges {
  const [fresh, gone] = unmatched(findings, marks, byKey);
  const [added, vanished] = unmatched(fresh, gone, bySpot);
  return { since, added: new Set(added), vanished };
}

const hasChanges = ({ added, vanished }: FindingChanges): boolean => added.size > 0 || vanished.length > 0;

/** 现在的结果与上次比；上次审核以后还没变过，就说上次那一回变了什么。 */
export function changesSince({ last, previous }: AuditRuns, findings: readonly Finding[]): FindingChanges {
  const changes = compare(last, findings);
  return hasChanges(changes) || previous === null ? changes : compare(previous, findings);
}

const pad = (part: number): string => String(part).padStart(2, '0');

/** 与什么相比。 */
function sinceText(since: Since): string {
  if (since.kind === 'opening') return '打开时';
  if (since.kind === 'sheet') return '上次的“审核情况表”';
  return ` ${pad(since.time.getHours())}:${pad(since.time.getMinutes())} 那次审核`;
}

/** 如“与 10:32 那次审核相比：新增 1 条，消失 3 条。”；打开以来没变过不必说，返回空串。 */
export function describeChanges({ since, added, vanished }: FindingChanges): string {
  const parts = [
    added.size > 0 ? `新增 ${added.size} 条` : '',
    vanished.length > 0 ? `消失 ${vanished.length} 条` : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) return `与${sinceText(since)}相比：${parts.join('，')}。`;
  return since.kind === 'opening' ? '' : `与${sinceText(since)}相比没有变化。`;
}
