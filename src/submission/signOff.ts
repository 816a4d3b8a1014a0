import type { SignOff } from './record/seal/seal';
import { isBlankCell } from './read/cells';
import type { FieldReading, FormReading, Submission } from './submission';

/** 表上的签署栏 → 签署里的哪一项。 */
export const signedFields: Readonly<Record<string, keyof SignOff>> = {
  填表人: 'preparer',
  单位负责人: 'head',
  主要负责人: 'head',
  填表日期: 'date',
  报告日期: 'date',
  联系电话: 'phone',
};

/** 报告可以晚于填表：报告日期空着时代填，填了的不与签署日期比。 */
const mayDiffer: ReadonlySet<string> = new Set(['报告日期']);

const titles: Readonly<Record<keyof SignOff, string>> = {
  preparer: '填表人',
  head: '负责人',
  date: '日期',
  phone: '联系电话',
};

/** 印在表上的与签署写的不是一个。 */
export interface SignOffDisagreement {
  readonly form: FormReading;
  readonly reading: FieldReading;
  /** 哪一项，中文。 */
  readonly title: string;
  /** 表上印的。 */
  readonly printed: string;
  /** 签署写的。 */
  readonly signed: string;
}

interface PrintedSign {
  readonly form: FormReading;
  readonly reading: FieldReading;
  readonly item: keyof SignOff;
  readonly text: string;
}

/** 表上已经打了字的签署栏；公式不算。 */
function printedSigns({ forms }: Submission): readonly PrintedSign[] {
  return forms.flatMap((form) =>
    Object.entries(signedFields).flatMap(([key, item]): readonly PrintedSign[] => {
      const reading = form.fields.get(key);
      if (!reading?.place || isBlankCell(reading.cell) || mayDiffer.has(key)) return [];
      return [{ form, reading, item, text: reading.cell.text.trim() || String(reading.cell.value).trim() }];
    }),
  );
}

/**
 * 印在表上的填表人、负责人、填表日期、电话，与签署里的不同的各处。
 * 各表由不同的人填的，签署里用顿号把名字都写上就不算不同。
 */
export function signOffDisagreements(
  submission: Submission,
  signOff: SignOff,
): readonly SignOffDisagreement[] {
  return printedSigns(submission).flatMap(({ form, reading, item, text }) => {
    const signed = signOff[item]?.trim() ?? '';
    if (signed === '' || isSameSign(item, text, signed)) return [];
    return [{ form, reading, title: titles[item], printed: text, signed }];
  });
}

/** 各表上印的都一样的签署：定稿时先用它。 */
export function printedSignOff(submission: Submission): Partial<SignOff> {
  const found: Partial<Record<keyof SignOff, string>> = {};
  const conflicting = new Set<keyof SignOff>();
  for (const { item, text } of printedSigns(submission)) {
    const before = found[item];
    if (before === undefined) found[item] = text;
    else if (!isSameSign(item, text, before)) conflicting.add(item);
  }
  return Object.fromEntries(
    Object.entries(found).filter(([item]) => !conflicting.has(item as keyof SignOff)),
  );
}

function isSameSign(item: keyof SignOff, printed: string, signed: string): boolean {
  if (item === 'date') return dayOf(printed) === dayOf(signed);
  if (item === 'phone') return digits(printed) === digits(signed);
  const name = plain(printed);
  return [signed, ...signed.split(/[、，,;；/]/)].some((each) => plain(each) === name);
}

/** 名字本身：去掉空白与“（签）”“签章”一类。 */
const plain = (text: string): string =>
  text.normalize('NFKC').replace(/\s+|\([^()]{0,10}\)|签字|签章|签名|盖章/g, '');
const digits = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/** 年月日三个数；读不出三个数的比文字。 */
function dayOf(text: string): string {
  const numbers = plain(text).match(/\d+/g)?.map(Number) ?? [];
  return numbers.length === 3 ? numbers.join('-') : plain(text);
}
