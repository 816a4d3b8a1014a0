import { parameters } from './parameters';
import { promptText } from './parameterText';
import { evidenceText } from './scheme';
import type { Scheme, SchemeForm } from './scheme';

/** 两份方案的一处不同；没有的一边为空串。 */
export interface SchemeDifference {
  /** 说的是什么，如“执行率分值”“项目支出绩效自评表·产出指标 分值”。 */
  readonly what: string;
  readonly left: string;
  readonly right: string;
}

/** 方案摊平成“说的是什么 → 值”。 */
function facts(scheme: Scheme): ReadonlyMap<string, string> {
  const found = new Map<string, string>([
    ['名称', scheme.title],
    ['地区', scheme.region],
    ['年度', scheme.year === null ? '不限' : String(scheme.year)],
  ]);
  for (const parameter of Object.values(parameters))
    found.set(parameter.title, promptText(parameter, scheme) || '不设');
  for (const [rule, level] of Object.entries(scheme.ruleLevels ?? {}))
    found.set(`规则 ${rule} 的级别`, level);
  for (const form of scheme.forms) addForm(form, found);
  return found;
}

function addForm(
  { form, perProject, levels, indicators, surveys = [] }: SchemeForm,
  found: Map<string, string>,
) {
  found.set(form, perProject ? '一个项目一张' : '一份一张');
  for (const { level1, weight } of levels) found.set(`${form}·${level1} 分值`, `${weight} 分`);
  for (const { level1, level2, indicator, target, weight, standard } of indicators) {
    const name = `${form}·${[level1, level2, indicator].filter((text) => text !== '').join('／')}`;
    const said = [
      target === undefined ? '' : `指标值 ${target}`,
      weight === undefined ? '' : `${weight} 分`,
      standard ?? '',
    ].filter((text) => text !== '');
    found.set(name, said.join('，') || '预填');
  }
  for (const { respondent, weight } of surveys) found.set(`${form}·满意度 ${respondent}`, `权重 ${weight}`);
}

const basisOf = ({ basis }: Scheme): ReadonlyMap<string, string> =>
  new Map(basis.map(({ text, evidence }) => [`依据：${text}`, evidenceText[evidence]]));

/** 两份方案哪里不同：参数、用到的表、分值、预填的指标、依据；一样的不列。 */
export function schemeDifferences(left: Scheme, right: Scheme): readonly SchemeDifference[] {
  return [[facts(left), facts(right)] as const, [basisOf(left), basisOf(right)] as const].flatMap(
    ([one, other]) =>
      [...new Set([...one.keys(), ...other.keys()])].flatMap((what) => {
        const [before, after] = [one.get(what) ?? '', other.get(what) ?? ''];
        return before === after ? [] : [{ what, left: before, right: after }];
      }),
  );
}
