import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { textAlign: 'center', padding: '32px 16px', color: tokens.colorNeutralForeground2 },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground1 },
  text: { margin: '0 0 16px' },
});

/** 没有内容时：说清为什么、下一步做什么。 */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
