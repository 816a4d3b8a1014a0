import type { CfRule, DvRule, Style } from '../../host';
import { parseRects } from '../address';
import type { FunctionNames } from '../formula/functionNames';
import { child, children, descendants, flag, numberOf } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';
import { unescapeCellText } from '../package/xmlWriter';
import type { ConditionLook } from '../printLooks';
import { errorStyles, validationTypes } from '../vocabulary';
import type { ColorReader } from './readColors';
import { readDifferential } from './readStyles';

/** 一条公式：主部件里直接写文字，2010 扩展里在 `<xm:f>` 里。 */
const formulaText = (element: XmlElement | undefined) =>
  element && (child(element, 'f')?.text ?? element.text).trim();

/** 规则作用的区域：主部件在属性里，2010 扩展在 `<xm:sqref>` 里。 */
const areaText = (element: XmlElement) => element.attributes['sqref'] ?? child(element, 'sqref')?.text ?? '';

/** 条件值：列表的字面量去引号，数照写，其余是公式。 */
function condition(text: string, type: string, names: FunctionNames): string {
  if (type === 'list') {
    const literal = /^"((?:[^"]|"")*)"$/.exec(text);
    if (literal) return (literal[1] ?? '').replaceAll('""', '"');
  } else if (text === '' || Number.isFinite(Number(text))) {
    return text;
  }
  return `=${names.fromFile(text)}`;
}

function readValidation(element: XmlElement, names: FunctionNames): Omit<DvRule, 'id'> | null {
  const { attributes } = element;
  const ranges = parseRects(areaText(element));
  const type = validationTypes.fromFile[attributes['type'] ?? 'none'];
  if (!type || ranges.length === 0) return null;
  const text = (name: string) => unescapeCellText(attributes[name] ?? '');
  const second = formulaText(child(element, 'formula2'));
  const hasOperator = type !== 'any' && type !== 'list' && type !== 'custom';
  return {
    ranges,
    type: type as DvRule['type'],
    formula1: condition(formulaText(child(element, 'formula1')) ?? '', type, names),
    ...(second ? { formula2: condition(second, type, names) } : {}),
    ...(hasOperator ? { operator: attributes['operator'] ?? 'between' } : {}),
    allowBlank: flag(attributes, 'allowBlank'),
    error: {
      title: text('errorTitle'),
      message: text('error'),
      style: errorStyles.fromFile[attributes['errorStyle'] ?? 'stop'] ?? 'Stop',
      show: flag(attributes, 'showErrorMessage'),
    },
    prompt: {
      title: text('promptTitle'),
      message: text('prompt'),
      show: flag(attributes, 'showInputMessage'),
    },
  };
}

/** 读数据有效性：主部件的与 2010 扩展的（引用别的表时 Excel 写在扩展里）。 */
export function readValidations(sheet: XmlElement, names: FunctionNames): Omit<DvRule, 'id'>[] {
  return descendants(sheet, 'dataValidation').flatMap((element) => readValidation(element, names) ?? []);
}

interface PrioritizedRule {
  readonly priority: number;
  readonly rule: Omit<CfRule, 'id'>;
}

/** 我们读的只有“公式”一种，要有作用的区域。 */
const readable = (element: XmlElement): readonly XmlElement[] =>
  parseRects(areaText(element)).length === 0
    ? []
    : children(element, 'cfRule').filter(({ attributes }) => attributes['type'] === 'expression');

/** 有没有“公式”以外的条件格式。 */
export const hasOtherConditions = (sheet: XmlElement): boolean =>
  descendants(sheet, 'conditionalFormatting').some(
    (element) => readable(element).length < children(element, 'cfRule').length,
  );

function readFormat(
  element: XmlElement,
  names: FunctionNames,
  style: (rule: XmlElement) => Style,
): readonly PrioritizedRule[] {
  const ranges = parseRects(areaText(element));
  return readable(element).flatMap((one) => {
    const formula = formulaText(child(one, 'formula') ?? one);
    if (!formula) return [];
    const rule = {
      ranges,
      formula: `=${names.fromFile(formula)}`,
      style: style(one),
      stopIfTrue: flag(one.attributes, 'stopIfTrue'),
    };
    return [{ priority: numberOf(one.attributes, 'priority') ?? Number.MAX_SAFE_INTEGER, rule }];
  });
}

/** 读条件格式里“公式”一种，按优先级排好。 */
export function readConditionalFormats(
  sheet: XmlElement,
  names: FunctionNames,
  differential: readonly Style[],
  color: ColorReader,
): Omit<CfRule, 'id'>[] {
  const style = (rule: XmlElement) => {
    const own = child(rule, 'dxf');
    return own
      ? readDifferential(own, color)
      : (differential[numberOf(rule.attributes, 'dxfId') ?? -1] ?? {});
  };
  return descendants(sheet, 'conditionalFormatting')
    .flatMap((element) => readFormat(element, names, style))
    .sort((a, b) => a.priority - b.priority)
    .map(({ rule }) => rule);
}

/** 全部条件格式的样子，按文件里的次序。 */
export function readConditionLooks(
  sheet: XmlElement,
  names: FunctionNames,
  differential: readonly Style[],
  color: ColorReader,
): readonly ConditionLook[] {
  return descendants(sheet, 'conditionalFormatting').flatMap((element) => {
    const ranges = parseRects(areaText(element));
    return children(element, 'cfRule').map((rule): ConditionLook => {
      const own = child(rule, 'dxf');
      return {
        ranges,
        type: rule.attributes['type'] ?? '',
        formulas: [...children(rule, 'formula'), ...children(rule, 'f')].map((one) =>
          names.fromFile((formulaText(one) ?? '').trim()),
        ),
        style: own
          ? readDifferential(own, color)
          : (differential[numberOf(rule.attributes, 'dxfId') ?? -1] ?? {}),
        darkest: darkestColor(rule, color),
      };
    });
  });
}

/** 色阶里最深的颜色：三个分量加起来最小的。 */
function darkestColor(rule: XmlElement, color: ColorReader): string | null {
  const light = (hex: string): number =>
    (hex.match(/[0-9A-F]{2}/gi) ?? []).reduce((sum, part) => sum + Number.parseInt(part, 16), 0);
  const colors = children(child(rule, 'colorScale'), 'color').flatMap(
    ({ attributes }) => color(attributes) ?? [],
  );
  return colors.sort((a, b) => light(a) - light(b))[0] ?? null;
}
