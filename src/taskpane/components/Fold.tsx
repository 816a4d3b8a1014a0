import { Suspense, useState, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
});

/** 收起的一段：打开才画（才下载）里面的东西。 */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{title}</summary>
      {open ? <Suspense fallback={null}>{children}</Suspense> : null}
    </details>
  );
}
