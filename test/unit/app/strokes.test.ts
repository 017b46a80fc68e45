import { describe, expect, it } from 'vitest';
import { type StrokeEvent, strokeOf } from '../../../src/app/commands/strokes.ts';

const press = (change: Partial<StrokeEvent>): StrokeEvent => ({
  key: 'f',
  code: 'KeyF',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...change,
});

describe('strokeOf', () => {
  it.each<[string, Partial<StrokeEvent>, string]>([
    ['a letter', {}, 'f'],
    ['a letter under caps lock', { key: 'F' }, 'f'],
    ['the space bar', { key: ' ', code: 'Space' }, 'Space'],
    ['a shifted arrow', { key: 'ArrowLeft', code: 'ArrowLeft', shiftKey: true }, 'Shift+ArrowLeft'],
    ['a character that needs shift', { key: '?', code: 'Slash', shiftKey: true }, '?'],
    ['control and a letter', { key: 'k', code: 'KeyK', ctrlKey: true }, 'Mod+k'],
    ['control, shift and a letter', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'Mod+Shift+z'],
    ['command and a letter', { key: 'k', code: 'KeyK', metaKey: true }, 'Mod+k'],
    ['a Korean letter on the same key', { key: 'ㄹ' }, 'f'],
    ['a Japanese letter on the same key', { key: 'は' }, 'f'],
    ['a Latin letter that another layout puts elsewhere', { key: 't', code: 'KeyF' }, 't'],
  ])('names %s', (_, event, stroke) => {
    expect(strokeOf(press(event))).toBe(stroke);
  });

  it('leaves alt and text that is being composed alone', () => {
    expect(strokeOf(press({ altKey: true }))).toBeNull();
    expect(strokeOf(press({ isComposing: true }))).toBeNull();
  });
});
