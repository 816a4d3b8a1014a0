import { Component, type ReactNode } from 'react';
import { CopyableDetails } from './CopyableDetails';

interface Props {
  readonly diagnostics: string;
  readonly children: ReactNode;
}

/** 界面自己出错时的最后一页：说明工作簿没事、怎么办、细节可复制。 */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main style={{ padding: 16 }} role="alert">
        <h1 style={{ fontSize: 18 }}>窗格出错了</h1>
        <p>工作簿里的数据没有受影响。请关闭窗格再打开；仍出错，把下面的细节发给维护人员。</p>
        <CopyableDetails text={`${this.props.diagnostics}\n${error.message}\n${error.stack ?? ''}`} />
      </main>
    );
  }
}
