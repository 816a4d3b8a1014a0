import { useRef, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    height: '7em',
    margin: '4px 0',
    resize: 'vertical',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** 可复制的细节。加载项的网页不一定许用剪贴板，所以复制不成就选中文字，由用户按 Ctrl+C。 */
export function CopyableDetails({ text }: { text: string }) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [result, setResult] = useState('');

  async function copy() {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setResult('已复制');
    } catch {
      setResult('已选中，请按 Ctrl+C 复制');
    }
  }

  return (
    <details>
      <summary className={styles.summary}>给维护人员的细节</summary>
      <textarea ref={area} className={styles.text} readOnly value={text} aria-label="给维护人员的细节" />
      <Button size="small" onClick={() => void copy()}>
        复制
      </Button>{' '}
      <span role="status">{result}</span>
    </details>
  );
}
