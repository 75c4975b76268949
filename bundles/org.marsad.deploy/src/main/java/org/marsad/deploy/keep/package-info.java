/** What the gate keeps on disk: copies of files under the hash of their bytes, and small files of records that survive a crash. */
package org.marsad.deploy.keep;
