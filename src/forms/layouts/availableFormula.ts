import type { Form } from '../form';
import { blocksOf, fieldsOf } from '../names';

/** 一列占着的竖栏，含两端。 */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** 版面上有的字段与可增行区的列（连同在哪几条竖栏）。 */
export interface Present {
  readonly fields: ReadonlySet<string>;
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, ColumnSpan>>;
}

/**
 * 版面用得上的公式模板：头一条所用字段、列都有的；`{@列|替代}` 没有那一列时换成替代的文字。一条也没有为 undefined。
 *
 * @param block 在哪个可增行区里；不在为 undefined
 */
export function availableFormula(
  formula: string | readonly string[] | undefined,
  present: Present,
  block: string | undefined,
): string | undefined {
  for (const template of formula === undefined ? [] : [formula].flat()) {
    const usable = adapted(template, present, block);
    if (usable !== undefined) return usable;
  }
  return undefined;
}

function adapted(template: string, present: Present, block: string | undefined): string | undefined {
  let complete = true;
  const text = template.replace(
    /\{([^{}|]+)(?:\|([^{}]*))?\}/g,
    (_, token: string, spare: string | undefined) => {
      if (isPresent(token, present, block)) return `{${token}}`;
      if (spare === undefined) complete = false;
      return spare ?? '';
    },
  );
  return complete ? text : undefined;
}

function isPresent(token: string, { fields, columns }: Present, block: string | undefined): boolean {
  if (token.startsWith('?')) return true;
  if (token.startsWith('@')) return block !== undefined && (columns.get(block)?.has(token.slice(1)) ?? false);
  if (token.startsWith('^')) {
    // 夹着别的列（可能正是公式自己那一列）的不围：围进来就循环引用了
    const spans = token
      .slice(1)
      .split(':')
      .map((key) => (block === undefined ? undefined : columns.get(block)?.get(key)));
    return spans.every((span, i) => span !== undefined && (i === 0 || spans[i - 1]?.last === span.first - 1));
  }
  const hasColumn = (path: string): boolean => {
    const dot = path.lastIndexOf('.');
    return columns.get(path.slice(0, dot))?.has(path.slice(dot + 1)) ?? false;
  };
  if (token.startsWith('#')) return hasColumn(token.slice(1));
  return token.split(':').every((key) => fields.has(key) || hasColumn(key));
}

/**
 * 这张表样上用得上的模板；一样也不缺才给。外来版面上字段不挨着，模板里有“{键:键}”的区域也不给：
 * 围进来的可能是别的格。
 */
export function usableOn(form: Form, template: string, block: string | undefined): string | undefined {
  if (form.layout !== form.id && /\{[^{}#@?^]+:[^{}]+\}/.test(template)) return undefined;
  const fields = new Set(fieldsOf(form).map(({ key }) => key));
  const columns = new Map(
    blocksOf(form).map(({ key, columns: each }) => [
      key,
      new Map(
        each.map(
          ({ key: name, column, width = 1 }) => [name, { first: column, last: column + width - 1 }] as const,
        ),
      ),
    ]),
  );
  return availableFormula(template, { fields, columns }, block);
}
