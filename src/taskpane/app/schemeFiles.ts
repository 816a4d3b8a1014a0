import { parseScheme } from '../../schemes';
import type { SchemeFiles } from './schemeActions';

/** 方案与文件文字的互换。 */
export const schemeFiles: SchemeFiles = {
  fromSubmission: ({ scheme }) => scheme,
  toText: (scheme) => `${JSON.stringify(scheme, null, 2)}\n`,
  fromText: (text) => {
    try {
      return parseScheme(JSON.parse(text));
    } catch {
      return { ok: false, problems: ['文件不是 JSON，不是导出的方案。'] };
    }
  },
};
