import { dec, type Decimal } from '../amount';
import { hasBareNumbers, settleBands } from './bands';
import { withPoints, type Clause } from './clauses';
import { strayClause } from './coherence';
import { deductionOf, isMisfit } from './deductions';
import { standardExamples } from './examples';
import { cutOf, shareFits, splitGraded, unclearCut } from './limits';
import type { NormalizedText } from './normalize';
import { withOtherwise } from './otherwise';
import { noPoints, pointsIn } from './pieces';
import { clip, placeOf, refuse } from './problems';
import type { QuantityUnit } from './quantities';
import { sameSubject, saysFalling, subjectOf } from './subjects';
import type { NotApplicable, Points, Standard, StandardReading, StepRounding, Unclear } from './standard';

/** 正好这一个数。 */
const pointAt = (value: Decimal): Unclear => ({
  low: { value, included: true },
  high: { value, included: true },
});

type Of<K extends Clause['kind']> = Extract<Clause, { kind: K }>;

/** 把一句一句合成一种算法；合不到一起的指出多出来的那一句。 */
export class Assembler {
  constructor(
    private readonly normalized: NormalizedText,
    private readonly source: string,
    private readonly clauses: readonly Clause[],
    private readonly weight: Decimal | undefined,
    private readonly quantity?: QuantityUnit,
  ) {}

  assemble(): StandardReading {
    if (this.clauses.length === 0) {
      const message = `评分标准是空的。可以写“${standardExamples[0]}”。`;
      return refuse([{ start: 0, end: 0, message, brief: '没有内容' }]);
    }
    const kinds: readonly (() => StandardReading | null)[] = [
      () => this.violations(),
      () => this.checklist(),
      () => this.levels(),
      () => this.strangers(),
      () => this.deduct(),
      () => this.reverse(),
      () => this.proportional(),
      () => this.bands(),
    ];
    for (const kind of kinds) {
      const reading = kind();
      if (reading) return this.whole(reading);
    }
    return this.fail(this.clauses[0]!, '没写怎么计分', '只写了限制或说明，没有写怎么计分');
  }

  /** 每一句都用上了才算读懂。 */
  private whole(reading: StandardReading): StandardReading {
    const stray = reading.ok && strayClause(reading.standard.kind, this.clauses);
    return stray
      ? this.fail(stray, '合不到一起', '与其余部分合不到一起；一条评分标准只能有一种算法。')
      : reading;
  }

  private all<K extends Clause['kind']>(kind: K): readonly Of<K>[] {
    return this.clauses.filter((clause): clause is Of<K> => clause.kind === kind);
  }

  private get notApplicable(): NotApplicable {
    const clause = this.all('notApplicable')[0];
    return clause ? { when: clause.when } : null;
  }

  /** “调整率绝对值≤5%”“±5%以内”：负数取正再比。 */
  private get absolute(): boolean {
    return this.normalized.text.includes('绝对值') || /(?<!每)±/.test(this.source);
  }

  /** 量的单位；数个数的只收整数。 */
  private get measured(): { readonly unit?: string; readonly counted?: true } {
    if (!this.quantity) return {};
    return { unit: this.quantity.unit, ...(this.quantity.counted && { counted: true }) };
  }

  /** “最多扣3分”。 */
  private get most(): { readonly most?: Points } {
    const clause = this.all('most')[0];
    return clause ? { most: clause.points } : {};
  }

  private get rounding(): StepRounding {
    return this.all('rounding')[0]?.rounding ?? 'floor';
  }

  private fail(clause: { start: number; end: number }, brief: string, message: string): StandardReading {
    const { start, end } = placeOf(this.normalized, clause.start, clause.end);
    const place = clip(this.source.slice(start, end));
    return refuse([{ start, end, message: `第 ${start + 1} 个字起“${place}”：${message}`, brief }]);
  }

  private accept(standard: Standard): StandardReading {
    return { ok: true, standard };
  }

  /** 给的分（“计6分”）不能比分值大。 */
  private overWeight(points: Points): boolean {
    return this.weight !== undefined && pointsIn(points, this.weight).gt(this.weight);
  }

  private violations(): StandardReading | null {
    const clause = this.all('violation')[0];
    if (!clause) return null;
    if (this.all('items').some(({ items }) => items.some(({ points }) => points !== null)))
      return this.fail(clause, '合不到一起', '各项已经写了给几分，又说发现一例扣几分，合不到一起。');
    return this.accept({
      kind: 'violations',
      points: clause.points,
      ...this.most,
      notApplicable: this.notApplicable,
    });
  }

  private checklist(): StandardReading | null {
    const clause = this.all('items')[0];
    if (!clause) return null;
    const items = withPoints(clause.items, this.all('perItem')[0]?.points ?? null);
    if (!items) return this.fail(clause, '没写每项几分', '没写每一项给几分，请在末尾加“每项×分”。');
    if (this.weight) {
      const weight = this.weight;
      const sum = items.reduce((total, { points }) => total.plus(pointsIn(points, weight)), weight.times(0));
      if (!sum.eq(weight))
        return this.fail(
          clause,
          '与分值不符',
          `各项合计 ${sum.toString()} 分，与分值 ${weight.toString()} 分不符。`,
        );
    }
    return this.accept({ kind: 'checklist', items, notApplicable: this.notApplicable });
  }

  private levels(): StandardReading | null {
    const found = this.all('level');
    if (found.length === 0) return null;
    const heavy = found.find(({ points }) => this.overWeight(points));
    if (heavy) return this.fail(heavy, '超过分值', `给的分超过分值 ${this.weight!.toString()} 分。`);
    const labels = found.map(({ label }) => label);
    const twice = found.find(({ label }, index) => labels.indexOf(label) !== index);
    if (twice) return this.fail(twice, '有重复的档次', '同一个档次写了两次。');
    return this.accept({
      kind: 'levels',
      levels: found.map(({ label, points }) => ({ label, points })),
      notApplicable: this.notApplicable,
    });
  }

  /** 各句量的不是同一个数，或升降说不准的。 */
  private strangers(): StandardReading | null {
    const graded = this.all('graded');
    const subjects = graded.map(({ start, end }) => subjectOf(this.normalized.text.slice(start, end)));
    const other = graded.find((_, index) => !sameSubject(subjects.slice(0, index + 1)));
    if (other) return this.fail(other, '量的不是一个数', '与前面各档量的不是同一个数，请人工评分。');
    const falling = graded.find((_, index) => saysFalling(subjects[index]!));
    return falling
      ? this.fail(falling, '升降说不准', '说的是降了多少，指标值填变动率时正负说不准，请人工评分。')
      : null;
  }

  private deduct(): StandardReading | null {
    const step = this.all('step')[0];
    if (!step) return null;
    const found = deductionOf(step, this.all('graded'), this.all('span'), this.weight);
    if (isMisfit(found)) return this.fail(found.clause, found.brief, found.message);
    return this.accept({
      kind: 'deduct',
      ...found,
      rounding: this.rounding,
      ...this.most,
      ...this.measured,
      ...(this.absolute && { absolute: true }),
      notApplicable: this.notApplicable,
    });
  }

  private reverse(): StandardReading | null {
    const clause = this.all('reverse')[0];
    if (!clause) return null;
    const { none } = splitGraded(this.all('graded'));
    if (none) return this.fail(none, '合不到一起', '与反向的算法合不到一起。');
    return this.accept({ kind: 'reverse', form: clause.form, notApplicable: this.notApplicable });
  }

  private proportional(): StandardReading | null {
    const clause = this.all('proportional')[0];
    if (!clause) return null;
    const { full, none } = splitGraded(this.all('graded'));
    const from = (full?.condition.low ?? full?.condition.high)?.value;
    const early = from !== undefined && !from.eq(1);
    if (early && !(clause.explicit && full!.condition.low && from.lt(1)))
      return this.fail(full!, '满分条件不是100%', '按比例计分时满分条件应是 100%。');
    if (full && this.weight && !pointsIn(full.points, this.weight).eq(this.weight))
      return this.fail(full, '与分值不符', `给的分与分值 ${this.weight.toString()} 分不符。`);
    if (clause.of && this.weight && !pointsIn(clause.of, this.weight).eq(this.weight))
      return this.fail(clause, '与分值不符', `乘的分与分值 ${this.weight.toString()} 分不符。`);
    if (!shareFits(clause, full, none)) return this.fail(clause, '接不上', '与满分、不得分的两句接不上。');
    const limit = from ?? dec(1);
    const cut = none && cutOf(none, 'below', limit, clause.condition?.low?.value);
    if (none && !cut) return this.fail(none, '合不到一起', '与按比例计分合不到一起。');
    const unclear = unclearCut(none?.condition.high ?? null, cut);
    // “≤100%计满分，否则按比例”：超得越多分越少，比例只能倒过来算
    if (full && full.condition.high && !full.condition.low && !full.condition.bare) {
      return none || clause.explicit
        ? this.fail(full, '合不到一起', '越低越好的，不能按率×分值计分。')
        : this.accept({ kind: 'reverse', form: 'ratio', notApplicable: this.notApplicable });
    }
    return this.accept({
      kind: 'proportional',
      ...(early && { full: from }),
      ...(cut && { cut }),
      ...(unclear.length > 0 && { unclear }),
      ...(!full && clause.condition?.high && { ceiling: clause.condition.high.value }),
      notApplicable: this.notApplicable,
    });
  }

  private bands(): StandardReading | null {
    const graded = this.all('graded');
    if (graded.length === 0) return null;
    const heavy = graded.find(({ points }) => this.overWeight(points));
    if (heavy) return this.fail(heavy, '超过分值', `给的分超过分值 ${this.weight!.toString()} 分。`);
    const bare = !this.quantity && hasBareNumbers(graded);
    const vague = this.all('vague').map((clause) => ({ ...clause, points: noPoints, vague: true }));
    const written = [...withOtherwise([...graded, ...vague], this.all('otherwise')[0])];
    const reading = settleBands(written, !this.quantity && !bare);
    if (!reading.ok) return this.fail(reading, '各档接不上', reading.message);
    const { bands, ceiling } = reading;
    const unclear = [...(reading.unclear ?? []), ...(this.quantity?.loose ?? []).map(pointAt)];
    const absolute = reading.absolute || this.absolute;
    return this.accept({
      kind: 'bands',
      bands,
      absolute: absolute && !this.measured.counted,
      ...(bare ? { unit: '' } : this.measured),
      ...(ceiling && { ceiling }),
      ...(unclear.length > 0 && { unclear }),
      notApplicable: this.notApplicable,
    });
  }
}
