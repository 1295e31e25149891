# Turns a computer with Windows 11 (Pro, Enterprise or Education) into a survey kiosk. Run it in PowerShell as administrator:
#
#   powershell -ExecutionPolicy Bypass -File .\set-up.ps1 -Address https://survei.kecamatan.example
#
# -Authority authority.crt   trusts the office's own certificate authority
# -TrustOrigin               treats this one http:// address as if it were https://, in a network that is the office's own
# -Remove                    takes everything away again; the kiosk's account and its answers stay
param(
    [string] $Address = '',
    [string] $Authority = '',
    [switch] $TrustOrigin,
    [switch] $Remove
)
$ErrorActionPreference = 'Stop'
$policies = 'HKLM:\SOFTWARE\Policies\Microsoft\Edge'
$restart = 'Suara Loket restart'

$me = New-Object Security.Principal.WindowsPrincipal([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    throw 'Jalankan PowerShell sebagai administrator. (Run PowerShell as administrator.)'
}

# Windows takes an assigned access configuration from its own system account alone, so a task that runs once hands it over.
function Set-Configuration([string] $xml) {
    $folder = Join-Path $env:ProgramData 'SuaraLoket'
    New-Item -ItemType Directory -Force -Path $folder | Out-Null
    $file = Join-Path $folder 'assigned-access.xml'
    Set-Content -Path $file -Value $xml -Encoding UTF8
    $command = '$o = Get-CimInstance -Namespace root\cimv2\mdm\dmmap -ClassName MDM_AssignedAccess; ' +
        "`$xml = Get-Content -Raw -Path '$file'; " +
        'if ($xml.Trim()) { $o.Configuration = [Net.WebUtility]::HtmlEncode($xml) } else { $o.Configuration = $null }; ' +
        'Set-CimInstance -CimInstance $o'
    $encoded = [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($command))
    $action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "-NoProfile -EncodedCommand $encoded"
    Register-ScheduledTask -TaskName 'Suara Loket set-up' -Action $action -User 'SYSTEM' -Force | Out-Null
    Start-ScheduledTask -TaskName 'Suara Loket set-up'
    do { Start-Sleep -Seconds 1 } while ((Get-ScheduledTask -TaskName 'Suara Loket set-up').State -eq 'Running')
    $result = (Get-ScheduledTaskInfo -TaskName 'Suara Loket set-up').LastTaskResult
    Unregister-ScheduledTask -TaskName 'Suara Loket set-up' -Confirm:$false
    if ($result -ne 0) {
        throw 'Windows menolak pengaturan. (Windows refused it: Event Viewer, Microsoft-Windows-AssignedAccess, says why.)'
    }
}

if ($Remove) {
    Set-Configuration ''
    if (Test-Path $policies) { Remove-Item -Recurse -Path $policies }
    Unregister-ScheduledTask -TaskName $restart -Confirm:$false -ErrorAction SilentlyContinue
    Write-Output 'Selesai. Nyalakan ulang komputer. (Done; restart the computer.)'
    exit
}

$Address = $Address.TrimEnd('/') -replace '/kiosk$', ''
if ($Address -notmatch '^(?<scheme>https?)://(?<host>[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?)$') {
    throw 'Tulis alamatnya seperti https://survei.kecamatan.example. (Write the address like that.)'
}
$allowed = $Matches.scheme + '://.' + $Matches.host + '/kiosk'
$scheme = $Matches.scheme
if ($TrustOrigin -and $scheme -ne 'http') {
    throw '-TrustOrigin hanya untuk alamat http://. (Only for an http:// address.)'
}

# Edge: policies of the whole computer, since the kiosk's account has none of its own.
$reg = (Get-Content -Raw -Path (Join-Path $PSScriptRoot 'edge-policies.reg')).Replace('@ADDRESS@', $Address).Replace('@ALLOWED@', $allowed)
$file = Join-Path $env:TEMP 'suara-loket.reg'
Set-Content -Path $file -Value $reg -Encoding Unicode
reg.exe import $file
if ($LASTEXITCODE -ne 0) { throw 'edge-policies.reg ditolak. (It was refused.)' }
Remove-Item -Path $file
if ($TrustOrigin) {
    New-Item -Force -Path "$policies\OverrideSecurityRestrictionsOnInsecureOrigin" | Out-Null
    New-ItemProperty -Force -Path "$policies\OverrideSecurityRestrictionsOnInsecureOrigin" -Name '1' -Value $Address | Out-Null
}
if ($Authority) {
    Import-Certificate -FilePath $Authority -CertStoreLocation Cert:\LocalMachine\Root | Out-Null
}

# Screen and computer stay on; every night everything starts afresh.
powercfg.exe /change monitor-timeout-ac 0
powercfg.exe /change standby-timeout-ac 0
powercfg.exe /change hibernate-timeout-ac 0
$action = New-ScheduledTaskAction -Execute 'shutdown.exe' -Argument '/r /t 0'
Register-ScheduledTask -TaskName $restart -Action $action -Trigger (New-ScheduledTaskTrigger -Daily -At '03:30') -User 'SYSTEM' -Force | Out-Null

Set-Configuration ((Get-Content -Raw -Path (Join-Path $PSScriptRoot 'assigned-access.xml')).Replace('@ADDRESS@', $Address))
Write-Output "Selesai. Nyalakan ulang komputer; layar lalu menampilkan $Address/kiosk. (Done; restart the computer.)"
