import type { Finding } from './finding';
import { rules } from './rules';

/** 一眼要看到的，和收起来点开才看的；两份都照原来的次序。 */
export interface ShownFindings {
  readonly shown: readonly Finding[];
  readonly folded: readonly Finding[];
}

/** 同一格。 */
const placeKey = ({ place }: Finding): string =>
  place === null ? '' : `${place.sheetName}!${place.row},${place.column}`;

/**
 * 哪些提示收起来：一张表合成一条、数都相同的 A13；A13 说的那一格另有一条说了应为多少的。
 * 余下的提示比错误、核实还多时，也全收起来；只有提示的照样列出来。
 * 填报时是提示、定稿时成错误的错数（如 84.47 分写“优”）与错误、核实一样要紧，绝不收。
 */
export function shownFindings(findings: readonly Finding[]): ShownFindings {
  const matters = findings.filter((finding) => finding.severity !== '提示' || isWrong(finding)).length;
  const told = new Set(findings.filter(({ rule }) => rule !== 'A13').map(placeKey));
  const loud = findings.filter(
    (finding) => finding.severity === '提示' && !isWrong(finding) && !isQuiet(finding, told),
  );
  const outnumbered = matters > 0 && loud.length > matters;
  const open = new Set(outnumbered ? [] : loud);
  const isShown = (finding: Finding): boolean =>
    finding.severity !== '提示' || isWrong(finding) || open.has(finding);
  return { shown: findings.filter(isShown), folded: findings.filter((finding) => !isShown(finding)) };
}

/** 定稿时成错误的规则；只是还没填的（A01、E20 的空格）不算错数。 */
const blocking: ReadonlySet<string> = new Set(
  rules.filter(({ finalSeverity }) => finalSeverity === '错误').map(({ id }) => id),
);

const isWrong = ({ rule, actual }: Finding): boolean => blocking.has(rule) && actual !== null;

function isQuiet(finding: Finding, told: ReadonlySet<string>): boolean {
  if (finding.rule !== 'A13' || finding.explanation !== null) return false;
  return finding.related.length > 0 || (finding.place !== null && told.has(placeKey(finding)));
}
