import type { Seal } from './seal';

type Json = Record<string, unknown>;
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTextOrNull: Check = (value) => value === null || isText(value);
const isScalar: Check = (value) => isText(value) || typeof value === 'number' || typeof value === 'boolean';
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOptional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isNumber: Check = (value) => typeof value === 'number';
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const tuple =
  (...checks: readonly Check[]): Check =>
  (value) =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, i) => check(value[i]));
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(checks).every(([key, check]) => check(value[key]));
const recordOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check);

const isPrintedCell: Check = (value) =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.length <= 4 &&
  isScalar(value[1]) &&
  value.every((item, i) => i === 1 || isText(item));

const place = { sheet: isText, cell: isText };

const isSealShape = shape({
  version: (value) => value === 1 || value === 2,
  state: oneOf('sealing', 'sealed', 'restoring'),
  time: isText,
  scheme: shape({ id: isText, title: isText }),
  signOff: shape({ preparer: isText, head: isText, date: isText, phone: isOptional(isText) }),
  counts: recordOf(isNumber),
  humanScores: isOptional(listOf(shape({ ...place, indicator: isText, score: isText, reason: isText }))),
  digest: isText,
  content: shape({
    forms: listOf(
      shape({
        form: isText,
        name: isTextOrNull,
        sheet: isText,
        fields: listOf(tuple(isText, isText, isText)),
      }),
    ),
    explanations: listOf(tuple(isText, isText)),
  }),
  print: isOptional(
    shape({
      sheets: listOf(
        shape({
          sheet: isText,
          free: listOf(isText),
          signable: listOf(isText),
          cells: listOf(isPrintedCell),
          furniture: recordOf(isText),
          conditions: listOf(isText),
          objects: listOf(isText),
          unread: isOptional(listOf(isText)),
        }),
      ),
      names: listOf(tuple(isText, isTextOrNull, isText)),
      scheme: listOf(tuple(isText, isText)),
      others: listOf(isText),
    }),
  ),
  report: isOptional(shape({ name: isText, sha256: isText })),
  frozen: listOf(
    shape({
      ...place,
      formula: isText,
      to: oneOf('formula', 'value'),
      input: isOptional((value) => value === true),
      value: isScalar,
    }),
  ),
  signed: listOf(shape({ ...place, text: isText })),
  before: shape({
    sheets: listOf(
      shape({
        sheet: isText,
        area: isText,
        unlocked: listOf(isText),
        protection: (value) => value === null || isRecord(value),
      }),
    ),
    notes: listOf(
      shape({
        ...place,
        kind: oneOf('note', 'comment'),
        text: isText,
        width: isOptional(isNumber),
        height: isOptional(isNumber),
        visible: isOptional((value) => typeof value === 'boolean'),
      }),
    ),
    fills: listOf(shape({ ...place, color: isText })),
    texts: listOf(shape({ ...place, before: isText })),
    footers: isOptional(listOf(shape({ sheet: isText, before: isText }))),
    blankSheets: isOptional(listOf(shape({ sheet: isText, position: isNumber }))),
    conditions: isOptional(listOf(shape({ ...place, fill: isText, formula: isText }))),
    annotations: listOf(shape({ ...place, means: isText, keys: listOf(isText) })),
  }),
});

/** 登记里的 JSON 是不是一份完好的定稿登记：来自别人的文件，逐项看过才用。 */
export const isSeal = (value: unknown): value is Seal => isSealShape(value);
