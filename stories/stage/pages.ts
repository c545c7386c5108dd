import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import './pages.css';

/** Puts a story into somebody's page. What is copied from the story stays the same. */
export function onPage(kind: 'dark' | 'serif' | 'narrow' | 'large' | 'stack'): Decorator {
  return (story) => html`<div class="page-${kind}">${story()}</div>`;
}
