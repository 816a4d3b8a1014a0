import type { ReactNode } from 'react';
import { useReportStyles } from './reportStyles';

/** 报告里的一节：有标题，读屏叫得出名字。 */
export function ReportSection(props: { id: string; title: string; children: ReactNode }) {
  const styles = useReportStyles();
  return (
    <section className={styles.root} aria-labelledby={props.id} data-testid={props.id}>
      <h3 id={props.id} className={styles.title}>
        {props.title}
      </h3>
      {props.children}
    </section>
  );
}
