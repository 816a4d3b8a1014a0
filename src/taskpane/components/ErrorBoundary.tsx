import { Component, type ReactNode } from 'react';
import { CopyableDetails } from './CopyableDetails';

interface Props {
  readonly diagnostics: string;
  /** 出错的是窗格里的哪一页；不给就是整个窗格。 */
  readonly page?: string;
  readonly children: ReactNode;
}

/** 界面自己出错时：说明工作簿没事、怎么办、细节可复制。一页出错时别的页照常用。 */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    const { page, children, diagnostics } = this.props;
    if (error === null) return children;
    const Heading = page === undefined ? 'h1' : 'h2';
    return (
      <section style={{ padding: page === undefined ? 16 : 0 }} role="alert">
        <Heading style={{ fontSize: 18, marginTop: 0 }}>
          {page === undefined ? '窗格' : `“${page}”页`}出错了
        </Heading>
        <p>
          工作簿里的数据没有受影响。
          {page === undefined ? '请重新载入窗格' : '别的页照常能用；这一页请重新载入窗格再试'}
          ；仍出错，把下面的细节发给维护人员。
        </p>
        <p>
          <button type="button" onClick={() => window.location.reload()}>
            重新载入窗格
          </button>
        </p>
        <CopyableDetails text={`${diagnostics}\n${error.message}\n${error.stack ?? ''}`} />
      </section>
    );
  }
}
