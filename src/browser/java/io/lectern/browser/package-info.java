/** Drives Chromium over the whole server. */
package io.lectern.browser;
