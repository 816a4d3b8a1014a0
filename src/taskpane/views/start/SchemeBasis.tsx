import { makeStyles, tokens } from '@fluentui/react-components';
import { evidenceText, valueEvidence } from '../../../schemes';
import type { Evidence, Scheme } from '../../../schemes';
import { useMemo } from 'react';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  list: {
    margin: '4px 0 0',
    paddingLeft: '1.4em',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** 一条依据与它说到的值：出处一样、证据一样的列在一起；方案写的依据在前，没有写依据的缺省在后。 */
function groupsOf(scheme: Scheme) {
  const groups = new Map<string, { evidence: Evidence; source: string; values: string[] }>();
  const group = (evidence: Evidence, source: string) => {
    const key = `${evidence} ${source}`;
    const made = groups.get(key) ?? { evidence, source, values: [] };
    groups.set(key, made);
    return made;
  };
  for (const { evidence, text } of scheme.basis) group(evidence, text);
  for (const { evidence, source, title, value } of valueEvidence(scheme))
    group(evidence, source).values.push(`${title} ${value}`);
  return [...groups.values()];
}

/** 方案每个值出自哪里，一个值一个标记；没有见到原文的写明“待核”，请照本地文件核对。 */
export function SchemeBasis({ scheme }: { readonly scheme: Scheme }) {
  const styles = useStyles();
  const groups = useMemo(() => groupsOf(scheme), [scheme]);
  const values = groups.reduce((sum, group) => sum + group.values.length, 0);
  const unsure = groups
    .filter(({ evidence }) => evidence === 'MEMORY')
    .reduce((sum, group) => sum + group.values.length, 0);
  return (
    <details data-testid="scheme-basis">
      <summary className={styles.summary}>
        依据（{values} 个值，其中 {unsure} 个待核）
      </summary>
      <ul className={styles.list}>
        {groups.map(({ evidence, source, values: own }) => (
          <li key={`${evidence} ${source}`}>
            【{evidenceText[evidence]}】{source}
            {own.length > 0 && `：${own.join('、')}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
