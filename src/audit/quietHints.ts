import type { Finding } from './finding';

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
 */
export function shownFindings(findings: readonly Finding[]): ShownFindings {
  const matters = findings.filter(({ severity }) => severity !== '提示').length;
  const told = new Set(findings.filter(({ rule }) => rule !== 'A13').map(placeKey));
  const loud = findings.filter((finding) => finding.severity === '提示' && !isQuiet(finding, told));
  const outnumbered = matters > 0 && loud.length > matters;
  const open = new Set(outnumbered ? [] : loud);
  const isShown = (finding: Finding): boolean => finding.severity !== '提示' || open.has(finding);
  return { shown: findings.filter(isShown), folded: findings.filter((finding) => !isShown(finding)) };
}

function isQuiet(finding: Finding, told: ReadonlySet<string>): boolean {
  if (finding.rule !== 'A13' || finding.explanation !== null) return false;
  return finding.related.length > 0 || (finding.place !== null && told.has(placeKey(finding)));
}
