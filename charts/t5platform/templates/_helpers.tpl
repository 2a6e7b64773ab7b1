{{- define "t5platform.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{/* 40 characters leave room for the suffixes of the objects' and their pods' names. */}}
{{- define "t5platform.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- $name := include "t5platform.name" . -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* What selects pods: never change these, a Deployment's selector is immutable. */}}
{{- define "t5platform.selectorLabels" -}}
app.kubernetes.io/name: {{ include "t5platform.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{- define "t5platform.labels" -}}
{{ include "t5platform.selectorLabels" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: t5platform
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- with .root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* (dict "root" $ "image" .Values.platform.image "suffix" "") */}}
{{- define "t5platform.image" -}}
{{- $registry := .root.Values.image.registry -}}
{{- $repository := ternary .image.repository (printf "%s/%s" (trimSuffix "/" $registry) .image.repository) (empty $registry) -}}
{{- if .image.digest -}}
{{- printf "%s@%s" $repository .image.digest -}}
{{- else -}}
{{- printf "%s:%s" $repository (default (printf "%s%s" .root.Chart.AppVersion .suffix) .image.tag) -}}
{{- end -}}
{{- end -}}

{{- define "t5platform.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}

{{- define "t5platform.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "t5platform.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "t5platform.clusterId" -}}
{{- default (printf "%s-%s" .Release.Namespace (include "t5platform.fullname" .)) .Values.clusterId -}}
{{- end -}}

{{- define "t5platform.databaseSecret" -}}
{{- if .Values.database.connectionString -}}
{{- printf "%s-database" (include "t5platform.fullname" .) -}}
{{- else -}}
{{- required "database.existingSecret or database.connectionString must be set: the platform keeps its state in PostgreSQL" .Values.database.existingSecret -}}
{{- end -}}
{{- end -}}

{{- define "t5platform.blobsClaim" -}}
{{- default (printf "%s-blobs" (include "t5platform.fullname" .)) .Values.blobs.existingClaim -}}
{{- end -}}

{{/* Of every container: the "restricted" pod security standard. */}}
{{- define "t5platform.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- end -}}

{{- define "t5platform.extraEnv" -}}
{{- range $name, $value := . }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end -}}

{{/* A GPU pod asks for a fixed count of devices: a block of another size could never start. (dict "root" $ "mesh" "2x4" "of" "agent.mesh") */}}
{{- define "t5platform.checkBlock" -}}
{{- $gpu := .root.Values.agent.gpu -}}
{{- $sides := splitList "x" .mesh -}}
{{- $devices := mul (int (first $sides)) (int (last $sides)) -}}
{{- if and $gpu.enabled (ne (int $devices) (int $gpu.count)) -}}
{{- fail (printf "%s is %s, which is %d devices, but agent.gpu.count is %d: a machine's block must have as many devices as its pod asks for" .of .mesh (int $devices) (int $gpu.count)) -}}
{{- end -}}
{{- end -}}
