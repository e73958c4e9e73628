package org.jarida.media;

/** An event: a picture waits for its renditions. */
record PictureArrived(String key) {}
