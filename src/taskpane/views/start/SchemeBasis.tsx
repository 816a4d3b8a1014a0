import { makeStyles, tokens } from '@fluentui/react-components';
import { evidenceText } from '../../../schemes';
import type { Scheme } from '../../../schemes';

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

/** 方案每个数出自哪里；没有见到原文的写明“待核”，请照本地文件核对。 */
export function SchemeBasis({ scheme }: { readonly scheme: Scheme }) {
  const styles = useStyles();
  const unsure = scheme.basis.filter(({ evidence }) => evidence === 'MEMORY').length;
  return (
    <details data-testid="scheme-basis">
      <summary className={styles.summary}>
        依据（{scheme.basis.length} 条{unsure === 0 ? '' : `，其中 ${unsure} 条待核`}）
      </summary>
      <ul className={styles.list}>
        {scheme.basis.map(({ text, evidence }) => (
          <li key={text}>
            【{evidenceText[evidence]}】{text}
          </li>
        ))}
      </ul>
    </details>
  );
}
