import { formatAmount, readNumber } from '../../domain';
import type { FieldKind } from '../../forms';
import { linkFormula, type Place, type Submission } from '../../submission';
import { addUp } from '../arithmetic/addUp';
import { isBlank, numberOf, textOf } from '../cells/reading';
import { remember } from '../cells/remember';
import { nameOf, type Subject } from '../cells/subject';
import type { Fix } from '../fix';
import { changeAt } from '../fixes/changeAt';
import { conclusionRepeats, parameterRepeats } from './scoreRepeats';
import { Dependencies, placeKey } from './dependsOn';
import { departmentRepeats } from './departmentRepeats';
import { indicatorRepeats } from './indicatorRepeats';
import { projectRepeats } from './projectRepeats';
import type { Repeat } from './repeat';
import { signerRepeats } from './signerRepeats';
import { squeezed } from '../cells/squeezed';

/** 一处可以不必再敲的格。 */
export interface RepeatOffer {
  /** 填：空着，取来；连：已经敲了一样的，连起来以后跟着变。 */
  readonly kind: '填' | '连';
  readonly place: Place;
  /** 表名与格的叫法，如“部门整体支出绩效自评表 执行数”。 */
  readonly label: string;
  /** 出处的叫法，如“基础数据表 部门基本支出本年决算数＋项目支出本年决算数”。 */
  readonly from: string;
  /** 取来是什么。 */
  readonly value: string;
  readonly fix: Fix;
}

const sources: readonly ((submission: Submission) => readonly Repeat[])[] = [
  departmentRepeats,
  projectRepeats,
  conclusionRepeats,
  parameterRepeats,
  signerRepeats,
  indicatorRepeats,
];

/** 全部登记过的重复。 */
export const repeatsIn = (submission: Submission): readonly Repeat[] =>
  sources.flatMap((read) => read(submission));

/**
 * 现在可以取来、可以连起来的格，按登记的次序。只提议：写不写、写哪些由人定。
 *
 * 出处空着、读不成数、与已经敲的不一样、两张表单位不同、会连成一圈的都不提。
 */
export const repeatOffers = remember((submission: Submission): readonly RepeatOffer[] => {
  const dependencies = new Dependencies(submission);
  const taken = new Set<string>();
  return repeatsIn(submission).flatMap((repeat): readonly RepeatOffer[] => {
    const offer = offerOf(repeat);
    if (offer === null) return [];
    const from = placesOf(repeat.from);
    const key = placeKey(offer.place);
    if (taken.has(key) || dependencies.reaches(from, offer.place)) return [];
    taken.add(key);
    if (offer.fix.changes.some(({ after }) => after.kind === 'formula')) dependencies.add(offer.place, from);
    return [offer];
  });
});

function offerOf(repeat: Repeat): RepeatOffer | null {
  const { to, from, ready } = repeat;
  const { place, spec, cell } = to.reading;
  const value = valueOf(repeat);
  const how = value !== null && isDigits(to, value) ? '抄' : repeat.how;
  if (place === null || spec.formula !== undefined || cell.formula !== null || value === null) return null;
  if (how === '抄' && to.reading.raw !== undefined) return null;
  const kind = isBlank(to.reading) ? '填' : '连';
  if (kind === '连' && (how === '抄' || !isSame(to, from, value))) return null;
  const formula = linkFormula(place, placesOf(from), ready?.reading.place ?? null);
  const fix = changeAt(
    to,
    '取来',
    how === '连' ? { kind: 'formula', formula } : { kind: 'text', text: value },
  );
  if (fix === null) return null;
  return { kind, place, label: `${place.sheetName} ${nameOf(to)}`, from: saidOf(from), value, fix };
}

/** 像数的文字（电话）：公式算出的文字，有的软件会当成数，掉了头上的 0；只抄字。 */
const isDigits = ({ reading }: Subject, value: string): boolean =>
  !isFigure(reading.spec.kind) && readNumber(value).kind === 'number';

const isFigure = (kind: FieldKind): boolean => kind === 'amount' || kind === 'score' || kind === 'count';

const placesOf = (subjects: readonly Subject[]): readonly Place[] =>
  subjects.flatMap(({ reading: { place } }) => place ?? []);

/** 取来的样子；还取不了（空着、读不成数、以元与以万元混着）为 null。 */
function valueOf({ to, from, ready }: Repeat): string | null {
  if (from.some(({ reading }) => reading.place === null || isBlank(reading))) return null;
  if (ready !== undefined && (isBlank(ready.reading) || ready.reading.place === null)) return null;
  const { kind } = to.reading.spec;
  const unit = ({ form }: Subject): string => (kind === 'amount' ? (form.form.unit ?? '万元') : '');
  if (from.some((subject) => unit(subject) !== unit(to))) return null;
  const [first] = from;
  if (first === undefined) return null;
  if (!isFigure(kind))
    return from.length === 1 ? first.reading.cell.text.trim() || textOf(first.reading) : null;
  if (from.some(({ reading }) => typeof reading.cell.value !== 'number')) return null;
  const sum = addUp(from.map(({ reading }) => numberOf(reading)));
  return sum === null ? null : formatAmount(sum);
}

/** 敲的与取来的一样：数按数比，文字不计空白、全半角。 */
function isSame({ reading }: Subject, from: readonly Subject[], value: string): boolean {
  if (!isFigure(reading.spec.kind)) return squeezed(textOf(reading)) === squeezed(value);
  const [own, sum] = [numberOf(reading), addUp(from.map((subject) => numberOf(subject.reading)))];
  return typeof reading.cell.value === 'number' && own !== null && sum !== null && own.eq(sum);
}

/** 出处的叫法：同一张表只说一次表名。 */
function saidOf(from: readonly Subject[]): string {
  const sheets = new Set(from.map(({ form }) => form.sheetName));
  if (sheets.size === 1) return `${[...sheets].join('')} ${from.map(nameOf).join('＋')}`;
  return from.map((subject) => `${subject.form.sheetName} ${nameOf(subject)}`).join('＋');
}
