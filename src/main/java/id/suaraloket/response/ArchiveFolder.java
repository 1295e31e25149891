package id.suaraloket.response;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Where archives are put, {@code <unit>/<unit>-<month>.csv.gz}; one program at a time writes there. */
final class ArchiveFolder implements Closeable {
    private final Path folder;
    private final FileChannel lock;

    /** @throws ArchiveTrouble if somebody else is archiving into it */
    ArchiveFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        this.lock = FileChannel.open(
                folder.resolve(".suaraloket-archive"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isMine()) {
            lock.close();
            throw new ArchiveTrouble("archive.folderInUse", folder);
        }
    }

    /** The archives of a month, the oldest first. */
    List<ArchiveFile> list(String unit, YearMonth month) {
        List<ArchiveFile> files = new ArrayList<>();
        for (Path path = path(unit, month, 1); Files.exists(path); path = path(unit, month, files.size() + 1)) {
            files.add(new ArchiveFile(path));
        }
        return files;
    }

    /** Begins the month's next archive; those that are there are never written again. */
    ArchiveWriter create(String unit, YearMonth month) throws IOException {
        Path next = path(unit, month, list(unit, month).size() + 1);
        Files.createDirectories(folder.resolve(unit));
        return new ArchiveWriter(next);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private boolean isMine() throws IOException {
        try {
            FileLock mine = lock.tryLock();
            return mine != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private Path path(String unit, YearMonth month, int number) {
        String ending = number == 1 ? "" : "-" + number;
        return folder.resolve(unit).resolve(unit + "-" + month + ending + ".csv.gz");
    }
}
