import { lazy, Suspense, useDeferredValue } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { measureCell } from '../../app/fill/measureHelper';
import { takesProjects } from '../../app/home/setup';
import { Empty } from '../../components/Empty';
import { Fold } from '../../components/Fold';
import { usePaneActions, usePaneState } from '../../paneContext';
import { AddProject } from './AddProject';
import { CarryOver } from './CarryOver';
import { ImportTables } from './ImportTables';
import { EmptyNav } from './EmptyNav';
import { FieldCard } from './FieldCard';
import { FormCard } from './FormCard';
import { RowTools } from './RowTools';

const MeasureHelper = lazy(() => import('./MeasureHelper'));
const Repeats = lazy(() => import('./Repeats'));
const FunctionFinder = lazy(() => import('./FunctionFinder'));

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '10px' },
});

/** 填报：空白项之间走、选中格的说明与助手、别处已有的数、选中行的增删移、各表进度、项目、结转、函数。 */
export function FillView() {
  const styles = useStyles();
  const { show } = usePaneActions();
  const { overview, selection, cell } = usePaneState();
  // 边敲边找重复的数不急，等敲字的那一下画完
  const settled = useDeferredValue(overview);
  if (overview === null) {
    return (
      <Empty title="还没有表样" text="先选方案、年度和单位，把官方表样插进来。">
        <Button appearance="primary" onClick={() => show('start')}>
          去插入表样
        </Button>
      </Empty>
    );
  }
  const projects = overview.forms.flatMap((form) => (form.project === null ? [] : [form.project]));
  const measure = measureCell(overview, cell);
  return (
    <div className={styles.root}>
      <EmptyNav overview={overview} />
      <FieldCard />
      {measure === null ? null : (
        <Suspense fallback={null}>
          <MeasureHelper key={JSON.stringify(measure.target)} cell={measure} />
        </Suspense>
      )}
      {settled === null ? null : (
        <Suspense fallback={null}>
          <Repeats overview={settled} />
        </Suspense>
      )}
      <RowTools selection={selection} />
      {overview.forms.map((form) => (
        <FormCard key={form.key} form={form} />
      ))}
      {takesProjects(overview.submission.scheme) ? (
        <AddProject projects={projects} overview={overview} />
      ) : null}
      <CarryOver />
      <ImportTables />
      <Fold title="PBE 函数">
        <FunctionFinder />
      </Fold>
    </div>
  );
}
